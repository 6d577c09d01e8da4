import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WebFolders } from '../http/served-host.ts';

export interface ProductFolders extends WebFolders {
  /** The modules that come with the product. */
  readonly plugins: string;
}

/** Finds the product around this file, built or not: the folder that has `plugins` and `app` in it. */
export function productFolders(): ProductFolders {
  let root = import.meta.dirname;
  while (!(existsSync(join(root, 'plugins')) && existsSync(join(root, 'app', 'server')))) {
    if (dirname(root) === root) throw new Error(`${import.meta.dirname} is not part of the product.`);
    root = dirname(root);
  }
  return {
    plugins: join(root, 'plugins'),
    workbench: join(root, 'app', 'workbench', 'dist'),
    shared: join(root, 'sdk', 'dist', 'shared'),
  };
}
