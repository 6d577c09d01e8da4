import { accessSync, constants } from 'node:fs';
import { Fault } from '@counterpart/sdk';

const REASONS: readonly [RegExp, string][] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/, 'the disk is full'],
  [/^EROFS/, 'the disk can only be read'],
  [/^(?:EACCES|EPERM|SQLITE_CANTOPEN|SQLITE_READONLY)/, 'this user has no right to'],
];

/** Runs what makes the first file in a till's folder; that it takes none is a fault `bad-data-folder` in words. */
export function inUsableFolder<T>(folder: string, first: () => T): T {
  try {
    accessSync(folder, constants.W_OK);
    return first();
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'the disk fails';
    const message = `Nothing can be written in the till's folder ${folder}: ${reason}. Mend that, or give another one with --data.`;
    throw new Fault({ code: 'bad-data-folder', message }, { cause: error });
  }
}
