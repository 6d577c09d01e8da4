import { readFileSync } from 'node:fs';
import { Fault } from '@counterpart/sdk';
import type { TillFolder } from '../till/till-folder.ts';
import { writePrivately } from '../till/write-privately.ts';

/** What proves this till to the computer that keeps its books: `<till id>.<key>`. */
export function deviceKey(folder: TillFolder): string {
  try {
    const key = readFileSync(folder.deviceKey, 'utf8').trim();
    if (KEY.test(key)) return key;
    throw new Error('It is no key.');
  } catch (error) {
    const message = `The key of this till (${folder.deviceKey}) is missing or damaged. Pair the till again with a new code.`;
    throw new Fault({ code: 'not-paired', message }, { cause: error });
  }
}

const KEY = /^[\w-]+\.[\w-]+$/;

export function keepDeviceKey(folder: TillFolder, till: string, key: string): void {
  writePrivately(folder.deviceKey, `${till}.${key}\n`);
}
