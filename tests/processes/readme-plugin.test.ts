import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..');

/** The files of the plugin in `sdk/README.md`, in the order in which they stand there. */
const FILES = [
  'package.json',
  'migrations/shop/0001-notes.sql',
  'api/index.ts',
  'node/index.ts',
  'view/index.tsx',
];

/** Writes the plugin out as a reader would, in a folder that has the packages. */
function writePlugin(folder: string): void {
  const readme = readFileSync(join(REPOSITORY, 'sdk/README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```(?:json|sql|tsx?)\n(.*?)```/gs)].map(([, code]) => code!);
  const config =
    "import { definePluginConfig } from '@counterpart/sdk/build';\nexport default definePluginConfig();\n";
  const files = [
    ...FILES.map((name, index) => [name, blocks[index]!] as const),
    ['vite.config.ts', config] as const,
  ];
  for (const [name, code] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
}

test('the plugin of the SDK README is built, added to a till and asked, word for word', async () => {
  const data = temporaryFolder();
  const plugin = join(data, 'plugins', 'notes');
  writePlugin(plugin);
  symlinkSync(join(REPOSITORY, 'node_modules'), join(data, 'node_modules'), 'junction');

  const build = spawn(process.execPath, [join(REPOSITORY, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: plugin,
  });
  const said = text(build.stderr);
  const [code] = (await once(build, 'exit')) as [number | null];
  expect(code, await said).toBe(0);

  const till = await startTill({ data, demo: true, command: 'serve' });
  onTestFinished(() => till.kill());
  const call = (method: string, input: object, ...words: string[]) =>
    runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`, ...words]);
  const written = await call('notes.write', { id: 'n1', body: 'Milk is late' }, '--user=Casey');
  expect(written, written.stderr).toMatchObject({ code: 0 });
  const recent = await call('notes.recent', { limit: 5 });
  expect(recent.json()).toMatchObject([{ id: 'n1', body: 'Milk is late' }]);
  expect((await call('notes.write', { id: 'n2', body: '' })).code).toBe(2);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
