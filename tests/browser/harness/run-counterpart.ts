import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The command line, as a user runs it. */
export const COUNTERPART = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'app',
  'cli',
  'bin',
  'counterpart.mjs',
);

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The JSON on stdout. Throws when there is none. */
  json<T = unknown>(): T;
}

/** Runs one command to its end. `program` is the command line of another copy of the product. */
export async function runCounterpart(
  words: readonly string[],
  input?: string,
  program: string = COUNTERPART,
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input ?? '');
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr, json: <T>() => JSON.parse(stdout) as T };
}
