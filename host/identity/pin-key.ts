import { randomBytes } from 'node:crypto';
import { access, link, open, readFile, rm } from 'node:fs/promises';
import { Fault } from '@counterpart/sdk';

const LENGTH = 32;

/**
 * The secret that a stolen `shop.db` lacks: without it no PIN can be tried against the hashes. Readable by this user
 * only. Throws `pin-key-missing`, `pin-key-unreadable`, `bad-pin-key`.
 */
export async function readPinKey(path: string): Promise<Buffer> {
  const key = await readFile(path).catch((error: unknown) => {
    throw isCode(error, 'ENOENT') ? missing(path) : unreadable(path, error);
  });
  if (key.length === LENGTH) return key;
  throw new Fault({
    code: 'bad-pin-key',
    message: `The file ${path} is damaged, so no PIN can be checked. Put back the copy from your backup.`,
  });
}

/** As {@link readPinKey}, and makes it when it is missing; when two processes do at once, both get the same. */
export async function ensurePinKey(path: string): Promise<Buffer> {
  await create(path);
  return readPinKey(path);
}

/** Written aside and linked into place, so that nobody ever reads half a key. */
async function create(path: string): Promise<void> {
  if (await exists(path)) return;
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

function missing(path: string): Fault {
  return new Fault({
    code: 'pin-key-missing',
    message: `The file ${path} is missing, so no PIN can be checked. Put back the copy from your backup, or give everyone a new PIN with "counterpart call identity.setPin".`,
  });
}

function unreadable(path: string, cause: unknown): Fault {
  return new Fault(
    {
      code: 'pin-key-unreadable',
      message: `The file ${path} cannot be read, so no PIN can be checked. Check the rights of the file and its folder, then try again.`,
    },
    { cause },
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
