import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { TillFolder } from './till-folder.ts';
import { writePrivately } from './write-privately.ts';

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The token that lets a browser in, made at the first start. */
export function tokenOf(folder: TillFolder): string {
  const found = existsSync(folder.token) ? readFileSync(folder.token, 'utf8').trim() : '';
  if (found.length >= 32) return found;
  const token = newSecret();
  writePrivately(folder.token, `${token}\n`);
  return token;
}
