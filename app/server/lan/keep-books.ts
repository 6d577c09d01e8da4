import { Fault, type Place, toFaultData } from '@counterpart/sdk';
import { keeperIdentity } from './keeper-identity.ts';
import { askKeeper } from './keeper-request.ts';
import { isFolder, type Meeting, readMeeting, withdrawMeeting, writeMeeting } from './meeting-file.ts';
import { ownAddresses } from './own-addresses.ts';
import { type KeepingHost, serveTills, type TillsServer } from './serve-tills.ts';

export interface KeepBooksOptions {
  readonly host: KeepingHost & { readonly shopPath: string; readonly epoch: number };
  readonly port: number;
  readonly address?: string | undefined;
  readonly meeting: string | null;
}

/** This computer keeping the books for others; whatever goes wrong there, its own till goes on. */
export interface KeptBooks {
  serving(): NonNullable<Place['serving']>;
  close(): Promise<void>;
}

/** Tills that look for their keeper find out in this time that it moved. */
const WRITE_AGAIN_MS = 60_000;

export async function keepBooks(options: KeepBooksOptions): Promise<KeptBooks> {
  const { host, meeting } = options;
  let server: TillsServer | undefined;
  let trouble: string | null = null;
  const identity = await keeperIdentity(host.shopPath);
  const where = () => ({
    addresses: options.address === undefined ? ownAddresses() : [options.address],
    port: server?.port ?? options.port,
  });

  try {
    if (meeting !== null) await refuseSecondKeeper(meeting, identity.fingerprint, host.epoch);
    const { port, address } = options;
    server = await serveTills(host, identity, { port, ...(address === undefined ? {} : { address }) });
  } catch (error) {
    trouble = toFaultData(error).message;
  }

  const meet = async (folder: string): Promise<void> => {
    const { id, name } = host.till;
    const { fingerprint } = identity;
    const { epoch, version } = host;
    try {
      await writeMeeting(folder, {
        keeper: { id, name },
        ...where(),
        fingerprint,
        epoch,
        version,
        written_at: Date.now(),
      });
      trouble = null;
    } catch {
      trouble = `The folder ${folder}, where tills look for this computer, cannot be written just now. Tills that know the address come in all the same.`;
    }
  };
  const meets = server !== undefined && meeting !== null;
  if (meets) await meet(meeting);
  const timer = meets ? setInterval(() => void meet(meeting), WRITE_AGAIN_MS) : undefined;
  timer?.unref();

  return {
    serving: () => ({ ...where(), meeting, trouble }),
    async close() {
      clearInterval(timer);
      if (meets) await withdrawMeeting(meeting, identity.fingerprint).catch(() => {});
      await server?.close();
    },
  };
}

/** Two computers must not both keep the books. The file is a hint, not the fence: every call carries the epoch, too. */
async function refuseSecondKeeper(folder: string, fingerprint: string, epoch: number): Promise<void> {
  if (!(await isFolder(folder))) {
    const message = `The folder ${folder}, where tills look for this computer, does not exist or cannot be reached.`;
    throw new Fault({ code: 'folder-missing', message });
  }
  const meeting = await readMeeting(folder);
  if (!meeting) return;
  if (meeting.epoch > epoch) {
    throw new Fault({
      code: 'older-books',
      message: `${meeting.keeper.name} keeps newer books of this shop than this computer has, so no till is let in here. Restore the newest backup here, or go on with ${meeting.keeper.name}.`,
    });
  }
  if (meeting.fingerprint !== fingerprint && (await answers(meeting))) {
    throw new Fault({
      code: 'second-keeper',
      message: `${meeting.keeper.name} (${meeting.addresses[0]}) already keeps the books for the tills that meet in ${folder}. Only one computer may: choose there that it does so no longer, then start this one again.`,
    });
  }
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
