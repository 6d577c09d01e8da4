import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface StartedOnce {
  /** From the start of the process to its first answer. */
  readonly ms: number;
  /** Of the slowest module. */
  readonly activation_ms: number;
}

/** Starts a host in a new process and ends it after its first answer. */
export async function startHostProcess(folder: string): Promise<StartedOnce> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'host-process.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await new Promise<[string, number]>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (text) => resolve([text, performance.now()]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The host ended with ${code} before its first answer.`)));
  });
  const ms = performance.now() - start;
  await new Promise((resolve) => child.once('exit', resolve));
  const { found, activation_ms } = JSON.parse(line) as { found: number; activation_ms: number };
  if (found === 0) throw new Error('The first answer was empty.');
  return { ms, activation_ms };
}
