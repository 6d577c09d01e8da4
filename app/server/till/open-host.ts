import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { type Host, startHost } from '@counterpart/host';
import { productFolders } from './product-folders.ts';
import type { TillFolder } from './till-folder.ts';
import { settleSettings } from './till-settings.ts';

export interface TillOptions {
  /** Where the shop lives, when that was said. */
  readonly shop?: string;
  readonly name?: string;
  readonly demo?: boolean;
}

/** Starts the host of a till whose lock this process holds. */
export async function openHost(folder: TillFolder, options: TillOptions): Promise<Host> {
  const settings = settleSettings(folder, {
    ...(options.shop === undefined ? {} : { shop: resolve(options.shop) }),
    ...(options.name === undefined ? {} : { name: options.name }),
  });
  return startHost({
    tillFolder: folder.path,
    ...(settings.shop === undefined ? {} : { shopPath: settings.shop }),
    pluginFolders: [
      { folder: productFolders().plugins, shipped: true },
      { folder: folder.plugins, shipped: false },
    ],
    tillName: settings.name ?? hostname(),
    demo: options.demo ?? false,
  });
}
