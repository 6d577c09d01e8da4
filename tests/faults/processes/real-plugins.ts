import { join } from 'node:path';
import type { TestPlugin } from '@counterpart/host/testing';
import inventory from '../../../plugins/inventory/node/index.ts';
import sales from '../../../plugins/sales/node/index.ts';
import { REPOSITORY } from '../../architecture/source-files.ts';

/** The shipped modules from their sources. */
export const realPlugins: readonly TestPlugin[] = [
  { folder: join(REPOSITORY, 'plugins', 'sales'), node: sales },
  { folder: join(REPOSITORY, 'plugins', 'inventory'), node: inventory },
];
