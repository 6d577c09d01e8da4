import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '@counterpart/sdk';
import { inUsableFolder } from './in-usable-folder.ts';
import { type ProcessLock, tryProcessLock } from './process-lock.ts';
import { findRunningTill, type RunningTill } from './running-till.ts';
import type { TillFolder } from './till-folder.ts';

/** Either this process has the till now, or another one serves it. */
export type Entered = { readonly lock: ProcessLock } | { readonly running: RunningTill };

/**
 * One process at a time has a till. While another has it and cannot be reached (it starts, ends, or is a short
 * command), waits up to `patience` ms; then throws a fault `till-busy`. A folder that takes no files: `bad-data-folder`.
 */
export async function enterTill(folder: TillFolder, patience = 15_000): Promise<Entered> {
  const deadline = performance.now() + patience;
  for (;;) {
    const lock = inUsableFolder(folder.path, () => tryProcessLock(folder.lock));
    if (lock) return { lock };
    const running = await findRunningTill(folder);
    if (running) return { running };
    if (performance.now() > deadline) {
      const message = `Another counterpart command is at work on ${folder.path}. Wait until it is done, or end it.`;
      throw new Fault({ code: 'till-busy', message });
    }
    await sleep(50);
  }
}
