import type { PlaceRequest } from '@counterpart/server';
import type { Arguments } from './command.ts';
import { numberOf } from './port-number.ts';
import { usageError } from './usage-error.ts';

const PLACES = ['this-computer', 'lan', 'keeper', 'shared-folder'] as const;
/** Options that mean something only beside another one. */
const BESIDE: Readonly<Record<string, (typeof PLACES)[number]>> = {
  'lan-address': 'lan',
  meeting: 'lan',
  code: 'keeper',
};

/** Where the shop lives, as far as the command line says so. */
export function placeOf(args: Arguments): PlaceRequest | undefined {
  const said = PLACES.filter((option) => args.has(option));
  if (said.length > 1) {
    throw usageError(
      `--${said[0]} and --${said[1]} say two different things about where the shop lives. Give one.`,
    );
  }
  for (const [option, needed] of Object.entries(BESIDE)) {
    if (args.has(option) && said[0] !== needed) throw usageError(`--${option} goes with --${needed} only.`);
  }
  if (args.has('shop') && (said[0] === 'keeper' || said[0] === 'shared-folder')) {
    throw usageError(
      `--shop names a file on this computer, and --${said[0]} says that the shop is elsewhere. Give one.`,
    );
  }
  if (said[0] === 'this-computer') return { kind: 'computer' };
  if (said[0] === 'lan') return keeperOf(args);
  if (said[0] === 'shared-folder') return { kind: 'folder', path: args.text('shared-folder')! };
  if (said[0] !== 'keeper') return undefined;
  const code = args.text('code');
  return { kind: 'follower', at: args.text('keeper')!, ...(code === undefined ? {} : { code }) };
}

function keeperOf(args: Arguments): PlaceRequest {
  const [address, meeting] = [args.text('lan-address'), args.text('meeting')];
  return {
    kind: 'keeper',
    port: numberOf('lan', args.text('lan')!),
    ...(address === undefined ? {} : { address }),
    ...(meeting === undefined ? {} : { meeting }),
  };
}
