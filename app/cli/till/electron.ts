import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { say } from '../output.ts';

const FETCH_MS = 120_000;

/**
 * Electron's program. The package comes without it; it is fetched only when that was asked for, so that a computer
 * without internet never waits. The package itself is not loaded: loading it would fetch, too.
 */
export async function findElectron({ fetch }: { fetch: boolean }): Promise<string | undefined> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return undefined;
  const folder = packageFolder();
  if (!folder) return undefined;
  const found = installedProgram(folder);
  if (found || !fetch) return found;
  say('Fetching Electron …');
  if (!(await install(folder))) say('Electron could not be fetched; the till opens in the browser instead.');
  return installedProgram(folder);
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}

/** Electron's own rule: `path.txt` names the program inside `dist`. */
export function installedProgram(folder: string): string | undefined {
  const note = join(folder, 'path.txt');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
  if (!existsSync(note)) return undefined;
  const program = join(dist, readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

function install(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: 'ignore',
      timeout: FETCH_MS,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
