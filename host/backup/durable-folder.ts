import { open } from 'node:fs/promises';

/** A folder's names are on the disk once it was synced; where the system cannot do that it does so by itself. */
export async function makeDurable(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
