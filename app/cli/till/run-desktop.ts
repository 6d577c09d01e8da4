import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { TillFolder, TillOptions } from '@counterpart/server';
import { untilEnd } from './until-end.ts';

export interface DesktopOptions {
  readonly folder: TillFolder;
  readonly till: TillOptions;
  readonly port: number | undefined;
}

/** Runs the desktop shell as a program of its own; its output and its end are this process's. */
export async function runDesktop(electron: string, { folder, till, port }: DesktopOptions): Promise<number> {
  const shell = dirname(createRequire(import.meta.url).resolve('@counterpart/desktop/package.json'));
  const options = {
    data: folder.path,
    shop: till.shop,
    'till-name': till.name,
    port: port === undefined ? undefined : String(port),
  };
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${value}`],
  );
  const child = spawn(electron, [shell, ...words, ...(till.demo ? ['--demo'] : [])], { stdio: 'inherit' });
  void untilEnd().promise.then(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}
