import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { Fault } from '@counterpart/sdk';

const LENGTH = 32;

/**
 * The secret that a stolen `shop.db` lacks: without it no PIN can be tried against the hashes. Read from `path`, or
 * made there, readable by this user only; when two processes make it at once, both get the same.
 */
export async function readPinKey(path: string): Promise<Buffer> {
  try {
    return await checked(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  await create(path);
  return checked(path);
}

/** Written aside and linked into place, so that nobody ever reads half a key. */
async function create(path: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(aside, 'wx', 0o600);
  try {
    await file.write(randomBytes(LENGTH));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(aside, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function checked(path: string): Promise<Buffer> {
  const key = await readFile(path);
  if (key.length === LENGTH) return key;
  throw new Fault({
    code: 'bad-pin-key',
    message: `The file ${path} is damaged, so no PIN can be checked. Put back the copy from your backup.`,
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
