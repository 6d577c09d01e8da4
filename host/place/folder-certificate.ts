import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault, v } from '@counterpart/sdk';
import { inspectFolder } from './inspect-folder.ts';

const NAME = 'counterpart-folder-test.json';

const Certificate = v.object({
  /** Of the product that tested. */
  version: v.string(),
  /** The tills that passed the test here, each together with another one. */
  tills: v.array(v.object({ id: v.string(), name: v.string(), tested_at: v.number() })),
});

/** That this folder keeps locks apart between tills, as they found out themselves. */
export type FolderCertificate = v.InferOutput<typeof Certificate>;

export async function readCertificate(folder: string): Promise<FolderCertificate | undefined> {
  try {
    return v.parse(Certificate, JSON.parse(await readFile(join(folder, NAME), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Adds the two tills that just passed. */
export async function certify(
  folder: string,
  version: string,
  passed: FolderCertificate['tills'],
): Promise<void> {
  const before = (await readCertificate(folder))?.tills ?? [];
  const tills = [...before.filter(({ id }) => !passed.some((till) => till.id === id)), ...passed];
  // Both tills write it at the same moment, each with itself first.
  const next = join(folder, `${NAME}.${passed[0]!.id}.next`);
  await rm(next, { force: true });
  const file = await open(next, 'wx');
  try {
    await file.writeFile(`${JSON.stringify({ version, tills }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, join(folder, NAME));
}

/**
 * A shared folder is used only by tills that have tested it. Faults `unsafe-place`, `not-tested`. A local folder is
 * allowed, too: on the computer that shares it out it is one.
 */
export async function requireSharedFolder(folder: string, till: string): Promise<void> {
  const inspected = await inspectFolder(folder);
  if (inspected.kind !== 'local' && inspected.kind !== 'network') {
    throw new Fault({ code: 'unsafe-place', message: inspected.refused ?? 'This folder cannot be used.' });
  }
  const certificate = await readCertificate(inspected.path);
  if (certificate?.tills.some(({ id }) => id === till)) return;
  throw new Fault({
    code: 'not-tested',
    message: `This till has not tested the folder ${inspected.path} yet, and a folder that does not keep tills apart damages the books. Start its test here and at a second till, under Settings, Where the shop lives, or with "counterpart test-folder"; or let one computer keep the books.`,
  });
}
