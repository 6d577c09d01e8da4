import { enterTill, settleTill, type TillFolder, type TillOptions } from '@counterpart/server';

/** Remembers where the shop lives before the window's process starts, which reads it there. */
export async function settleBefore(folder: TillFolder, options: TillOptions): Promise<void> {
  const entered = await enterTill(folder);
  if ('running' in entered) return;
  try {
    await settleTill(folder, options);
  } finally {
    entered.lock.release();
  }
}
