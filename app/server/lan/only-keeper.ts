import { Fault } from '@counterpart/sdk';
import { askKeeper } from './keeper-request.ts';
import { type Meeting, readMeeting } from './meeting-file.ts';

/**
 * Two computers must not both keep the books. The file is a hint, not the fence: every call carries the epoch, too.
 * Faults `older-books`, `second-keeper`, `other-shop`.
 */
export async function refuseSecondKeeper(
  folder: string,
  fingerprint: string,
  { shopId, epoch }: { readonly shopId: string; readonly epoch: number },
): Promise<void> {
  const meeting = await readMeeting(folder);
  if (!meeting) return;
  if ((meeting.shopId ?? shopId) !== shopId) {
    // Whoever left that shop's file and does not answer has gone; a folder is for one shop.
    if (await answers(meeting)) throw otherShop(folder, meeting);
    return;
  }
  if (meeting.epoch > epoch) {
    throw new Fault({
      code: 'older-books',
      message: `${meeting.keeper.name} keeps newer books of this shop than this computer has, so no till is let in here. Restore the newest backup here, or go on with ${meeting.keeper.name}.`,
    });
  }
  if (meeting.fingerprint !== fingerprint && (await answers(meeting))) {
    throw new Fault({
      code: 'second-keeper',
      message: `${meeting.keeper.name} (${meeting.addresses[0]}) already keeps the books for the tills that meet in ${folder}, and only one computer may, so no till is let in here. Choose there that it does so no longer.`,
    });
  }
}

function otherShop(folder: string, { keeper }: Meeting): Fault {
  return new Fault({
    code: 'other-shop',
    message: `In ${folder} the tills of another shop look for ${keeper.name}, so no till is let in here. Choose another folder for this shop.`,
  });
}

async function answers({ addresses, port, fingerprint }: Meeting): Promise<boolean> {
  const asked = addresses.map(async (host) => {
    const reply = await askKeeper({ host, port }, 'GET', '/till/hello');
    if (reply.fingerprint !== fingerprint) throw new Error('somebody else');
  });
  return Promise.any(asked).then(
    () => true,
    () => false,
  );
}
