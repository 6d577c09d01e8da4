import { join, resolve } from 'node:path';
import { identifyTill, requireSharedFolder } from '@counterpart/host';
import { Fault, isRefusal } from '@counterpart/sdk';
import { hostname } from 'node:os';
import { USUAL_TILLS_PORT } from '../lan/keeper-address.ts';
import { requireMeetingFolder } from '../lan/meeting-file.ts';
import { pairWithKeeper } from '../lan/pair-with-keeper.ts';
import type { TillFolder } from '../till/till-folder.ts';
import { rememberSettings, type TillSettings } from '../till/till-settings.ts';
import { bringBooks } from './bring-books.ts';
import { keepDeviceKey } from './device-key.ts';
import type { PlaceRequest, TillPlace } from './till-place.ts';

/** Remembers where the shop lives from what was said at a start; pairs with a keeper when a code was given. */
export async function settlePlace(
  folder: TillFolder,
  before: TillSettings,
  said: PlaceRequest | undefined,
): Promise<TillSettings> {
  if (!said) return before;
  const settled = await settle(folder, before, said);
  rememberSettings(folder, settled);
  return settled;
}

async function settle(folder: TillFolder, before: TillSettings, said: PlaceRequest): Promise<TillSettings> {
  if (said.kind === 'computer') return { ...(await backHere(folder, before)), place: { kind: 'computer' } };
  if (said.kind === 'folder') return folderPlace(folder, before, resolve(said.path));
  if (said.kind === 'keeper') {
    if (said.meeting !== undefined) await requireMeetingFolder(said.meeting);
    return { ...(await backHere(folder, before)), place: keeperPlace(before.place, said) };
  }
  return { ...before, place: await followerPlace(folder, before, said) };
}

/** Out of a shared folder the books come along, as they do in Settings: it may be a network drive, others may be on it. */
async function backHere(folder: TillFolder, before: TillSettings): Promise<TillSettings> {
  if (before.place?.kind !== 'folder' || before.shop === undefined) return before;
  const shop = join(folder.path, 'shop.db');
  await bringBooks(before.shop, shop);
  return { ...before, shop };
}

/** The books are brought along; only into a folder that this till has tested. */
async function folderPlace(folder: TillFolder, before: TillSettings, path: string): Promise<TillSettings> {
  const shop = join(path, 'shop.db');
  const { id } = await identifyTill(folder.path, before.name ?? hostname());
  await requireSharedFolder(path, id);
  if (before.place?.kind !== 'follower') await bringBooks(before.shop ?? join(folder.path, 'shop.db'), shop);
  return { ...before, shop, place: { kind: 'folder' } };
}

function keeperPlace(
  before: TillPlace | undefined,
  { port, address, meeting }: Extract<PlaceRequest, { kind: 'keeper' }>,
): TillPlace {
  const known = before?.kind === 'keeper' ? before : undefined;
  const bound = address ?? known?.address;
  return {
    kind: 'keeper',
    port: port ?? known?.port ?? USUAL_TILLS_PORT,
    ...(bound === undefined ? {} : { address: bound }),
    meeting: meeting === undefined ? (known?.meeting ?? null) : resolve(meeting),
  };
}

async function followerPlace(
  folder: TillFolder,
  { name = hostname(), place }: TillSettings,
  { at, code }: Extract<PlaceRequest, { kind: 'follower' }>,
): Promise<TillPlace> {
  if (code === undefined) {
    if (place?.kind === 'follower' && place.keeper.at === at) return place;
    const message = `This till is not paired with ${at} yet. There, under Settings, Where the shop lives, let another till in, and give the code that it shows with --code.`;
    throw new Fault({ code: 'usage', message });
  }
  const till = await identifyTill(folder.path, name);
  const paired = await pairWithKeeper(till, at, code);
  if (isRefusal(paired)) {
    const known = place?.kind === 'follower' && place.keeper.at === at;
    const without = known ? ' It was let in there before: to go on with that, leave --code away.' : '';
    throw new Fault({ code: paired.refused, message: `${paired.message}${without}` });
  }
  keepDeviceKey(folder, till.id, paired.key);
  return { kind: 'follower', keeper: paired.keeper };
}
