import { type TillFolder, tillFolder, type TillOptions } from '@counterpart/server';
import type { Arguments, OptionSpec } from './command.ts';
import { placeOf } from './place-options.ts';
import { numberOf } from './port-number.ts';

/** For every command: which till. */
export const TILL_OPTIONS = {
  data: { value: 'DIR', help: "this till's own folder; default: a folder of yours" },
  shop: { value: 'PATH', help: "where the shop lives; remembered; default: shop.db in the till's folder" },
  'this-computer': { help: 'the shop lives on this computer, for this computer alone; remembered' },
  lan: {
    value: 'PORT',
    help: 'this computer keeps the books for other tills, who come in on this port (usually 4871); remembered',
  },
  'lan-address': { value: 'ADDRESS', help: 'with --lan: let tills in at this address only' },
  meeting: {
    value: 'FOLDER',
    help: 'with --lan: a folder that every till sees, where they find this computer',
  },
  keeper: {
    value: 'ADDRESS',
    help: 'another computer keeps the books: its address, or the folder where tills find it; remembered',
  },
  code: { value: 'CODE', help: 'with --keeper, the first time: the code that the other computer shows' },
  'shared-folder': {
    value: 'FOLDER',
    help: 'the shop lives in a folder that several computers share, after its test; remembered',
  },
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
  const place = placeOf(args);
  return {
    ...(shop === undefined ? {} : { shop }),
    ...(name === undefined ? {} : { name }),
    ...(place === undefined ? {} : { place }),
    demo: args.has('demo'),
  };
}

export function portOf(args: Arguments): number | undefined {
  const text = args.text('port');
  return text === undefined ? undefined : numberOf('port', text);
}
