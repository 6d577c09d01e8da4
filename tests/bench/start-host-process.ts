import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface StartedOnce {
  /** From the start of the process to its first answer. */
  readonly ms: number;
  /** Of the slowest module. */
  readonly activation_ms: number;
}

/** Where the product's own start (`app/cli/bin`) keeps what was compiled, so that any start but the first is quicker. */
const COMPILED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled');

/** Starts a host in a new process, as the product does, and ends it after its first answer. */
export async function startHostProcess(folder: string): Promise<StartedOnce> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'host-process.ts'), folder], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
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
