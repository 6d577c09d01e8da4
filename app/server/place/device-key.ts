import { readFileSync } from 'node:fs';
import { Fault } from '@counterpart/sdk';
import type { TillFolder } from '../till/till-folder.ts';
import { writePrivately } from '../till/write-privately.ts';

/** What proves this till to the computer that keeps its books: `<till id>.<key>`. */
export function deviceKey(folder: TillFolder): string {
  try {
    return readFileSync(folder.deviceKey, 'utf8').trim();
  } catch (error) {
    const message = `The key of this till is missing (${folder.deviceKey}). Pair the till again with a new code.`;
    throw new Fault({ code: 'not-paired', message }, { cause: error });
  }
}

export function keepDeviceKey(folder: TillFolder, till: string, key: string): void {
  writePrivately(folder.deviceKey, `${till}.${key}\n`);
}
