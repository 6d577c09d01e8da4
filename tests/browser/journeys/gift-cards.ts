import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

/** Builds the gift-card module and adds it to a till's folder, as its author would. */
export async function addGiftCards(data: string): Promise<void> {
  const plugin = join(data, 'plugins', 'gift-cards');
  cpSync(join(REPOSITORY, 'tests', 'plugins', 'gift-cards'), plugin, { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(data, 'node_modules'), 'junction');
  const build = spawn(process.execPath, [join(REPOSITORY, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: plugin,
  });
  const said = text(build.stderr);
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The gift-card module could not be built.\n${await said}`);
}
