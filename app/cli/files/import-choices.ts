import { readFile } from 'node:fs/promises';
import { Fault, type ImportChoices } from '@counterpart/sdk';
import type { Arguments } from '../command-line/command.ts';
import { usageError } from '../command-line/usage-error.ts';

export const CHOICE_OPTIONS = {
  map: {
    value: 'field=Header',
    multiple: true,
    help: 'which column holds a field, when its header does not say',
  },
  mapping: { value: 'FILE', help: 'the same as JSON: {"name": "Artikel", "price": "VK"}' },
  encoding: { value: 'NAME', help: 'utf-8, utf-16le, utf-16be or windows-1252, when it is not found out' },
  separator: { value: 'SIGN', help: 'comma, semicolon, tab or pipe' },
  decimal: { value: 'MARK', help: 'point or comma' },
  'match-by': {
    value: 'WHAT',
    help: 'how rows find what is in the shop already: any, code, barcode or name',
  },
  'when-there': { value: 'WHAT', help: 'what becomes of it: update, skip or error' },
} as const;

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;
const DECIMALS = { point: '.', comma: ',' } as const;
const ENCODINGS = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
} as const;
const WHEN_THERE = { update: 'update', skip: 'skip', error: 'error' } as const;

/** What was said about how the file is to be read. */
export async function choicesOf(args: Arguments): Promise<ImportChoices> {
  const file = args.text('mapping');
  const mapping = {
    ...(file === undefined ? {} : await readMappingFile(file)),
    ...Object.fromEntries(args.texts('map').map(readPair)),
  };
  const encoding = oneOf(args, 'encoding', ENCODINGS);
  const separator = oneOf(args, 'separator', SEPARATORS);
  const decimal = oneOf(args, 'decimal', DECIMALS);
  const whenThere = oneOf(args, 'when-there', WHEN_THERE);
  const matchBy = args.text('match-by');
  return {
    ...(Object.keys(mapping).length > 0 && { mapping }),
    ...(encoding && { encoding }),
    ...(separator && { separator }),
    ...(decimal && { decimal }),
    ...(whenThere && { whenThere }),
    ...(matchBy !== undefined && { matchBy }),
  };
}

function oneOf<T>(args: Arguments, option: string, known: Readonly<Record<string, T>>): T | undefined {
  const said = args.text(option);
  if (said === undefined) return undefined;
  const meant = known[said] ?? Object.values(known).find((value) => value === said);
  if (meant === undefined)
    throw usageError(`--${option} is ${Object.keys(known).join(', ')}; not "${said}".`);
  return meant;
}

async function readMappingFile(path: string): Promise<Record<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const message = `${path} cannot be read: ${(error as Error).message}.`;
    throw new Fault({ code: 'unreadable-file', message }, { cause: error });
  });
  try {
    const mapping = JSON.parse(text) as unknown;
    if (typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping)) {
      const entries = Object.entries(mapping);
      if (entries.every(([, header]) => typeof header === 'string')) return Object.fromEntries(entries);
    }
  } catch {
    // Said below.
  }
  throw usageError(`${path} is no mapping. Write it like {"name": "Artikel", "price": "VK"}.`);
}

function readPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1 || at === pair.length - 1) throw usageError(`--map needs field=Header, not "${pair}".`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}
