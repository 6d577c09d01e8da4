import { spawn } from 'node:child_process';

/** Runs a script in a process of its own and reads the one JSON object that it prints. */
export async function childAnswer<T>(script: string, args: readonly string[]): Promise<T> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}.`);
  return JSON.parse(printed) as T;
}
