import { type TillFolder, tillFolder, type TillOptions } from '@counterpart/server';
import type { Arguments, OptionSpec } from './command.ts';
import { usageError } from './usage-error.ts';

/** For every command: which till. */
export const TILL_OPTIONS = {
  data: { value: 'DIR', help: "this till's own folder; default: a folder of yours" },
  shop: { value: 'PATH', help: "where the shop lives; remembered; default: shop.db in the till's folder" },
  'till-name': {
    value: 'NAME',
    help: 'what this till is called; remembered; default: the name of the computer',
  },
} as const satisfies Record<string, OptionSpec>;

export const USER_OPTION = {
  user: { value: 'NAME', help: 'act as this person; default: with the rights of the owner' },
} as const satisfies Record<string, OptionSpec>;

export const SERVE_OPTIONS = {
  ...TILL_OPTIONS,
  port: { value: 'N', help: 'the port to serve on; 0 picks a free one' },
  'no-open': { help: 'open neither a window nor a browser' },
  demo: { help: 'a sample shop, if the shop is empty' },
} as const satisfies Record<string, OptionSpec>;

export function folderOf(args: Arguments): TillFolder {
  return tillFolder(args.text('data'));
}

export function tillOptionsOf(args: Arguments): TillOptions {
  const shop = args.text('shop');
  const name = args.text('till-name');
  return {
    ...(shop === undefined ? {} : { shop }),
    ...(name === undefined ? {} : { name }),
    demo: args.has('demo'),
  };
}

export function portOf(args: Arguments): number | undefined {
  const text = args.text('port');
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw usageError(`--port needs a number from 0 to 65535, not "${text}".`);
  }
  return port;
}
