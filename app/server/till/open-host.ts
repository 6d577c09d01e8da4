import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { type Host, noPlaceControl, type PlaceControl, startHost } from '@counterpart/host';
import { keeperLine } from '../lan/dial-keeper.ts';
import { deviceKey } from '../place/device-key.ts';
import { settlePlace } from '../place/settle-place.ts';
import type { PlaceRequest } from '../place/till-place.ts';
import { productFolders } from './product-folders.ts';
import type { TillFolder } from './till-folder.ts';
import { readSettings, rememberSettings, settleSettings, type TillSettings } from './till-settings.ts';

export interface TillOptions {
  /** The shop's file, when that was said. */
  readonly shop?: string;
  readonly name?: string;
  readonly demo?: boolean;
  /** Where the shop lives, when that was said. */
  readonly place?: PlaceRequest;
}

/** Starts the host of a till whose lock this process holds. */
export async function openHost(folder: TillFolder, options: TillOptions): Promise<Host> {
  return openSettled(folder, options, (settings) =>
    openPlace(folder, settings, { demo: options.demo ?? false }),
  );
}

/** Opens what was said; a file that was named and could not be opened is not remembered for the next start. */
export async function openSettled<T>(
  folder: TillFolder,
  options: TillOptions,
  open: (settings: TillSettings) => Promise<T>,
): Promise<T> {
  const before = readSettings(folder);
  const settings = await settleTill(folder, options);
  try {
    return await open(settings);
  } catch (error) {
    if (options.shop !== undefined) rememberSettings(folder, before);
    throw error;
  }
}

/** What holds for this start, remembered. Pairs with a keeper when a code was given. */
export async function settleTill(
  folder: TillFolder,
  { shop, name, place }: TillOptions,
): Promise<TillSettings> {
  const said = settleSettings(folder, {
    ...(shop === undefined ? {} : { shop: resolve(shop) }),
    ...(name === undefined ? {} : { name }),
  });
  return settlePlace(folder, said, place);
}

/** Starts the host where the till's settings say that the shop lives. */
export async function openPlace(
  folder: TillFolder,
  { shop, name, place }: TillSettings,
  {
    demo = false,
    control = noPlaceControl(place?.kind),
  }: { readonly demo?: boolean; readonly control?: PlaceControl },
): Promise<Host> {
  const following = place?.kind === 'follower' ? place.keeper : undefined;
  return startHost({
    tillFolder: folder.path,
    ...(shop === undefined ? {} : { shopPath: shop }),
    pluginFolders: [
      { folder: productFolders().plugins, shipped: true },
      { folder: folder.plugins, shipped: false },
    ],
    tillName: name ?? hostname(),
    demo,
    ownsProcess: true,
    ...(place?.kind === 'folder' ? { sharedFolder: true } : {}),
    ...(following ? { keeper: keeperLine(following, deviceKey(folder)) } : {}),
    placeControl: control,
  });
}
