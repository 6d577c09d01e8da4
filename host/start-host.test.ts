import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Host, type HostOptions, startHost } from './index.ts';
import { writeNotesPlugin } from './testing/notes-plugin.ts';

let folder: string;
const running: Host[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
});
afterEach(async () => {
  for (const host of running.splice(0)) await host.stop();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await startHost({
    tillFolder: join(folder, 'till'),
    pluginFolders: [],
    scryptCost: 4,
    ...options,
  });
  running.push(host);
  return host;
}

test('a till keeps who it is; a name given anew stays', async () => {
  const first = await start();
  const { id, name } = first.till;
  expect(name).toMatch(/^Till /);
  expect(first.shopPath).toBe(join(folder, 'till/shop.db'));
  await first.stop();
  const named = await start({ tillName: 'Front desk' });
  expect(named.till).toEqual({ id, name: 'Front desk' });
  await named.stop();
  expect((await start()).till).toEqual({ id, name: 'Front desk' });
});

test('a shop that cannot be opened is a sentence, and starting again works once it can', async () => {
  const shopPath = join(folder, 'shop.db');
  writeFileSync(shopPath, 'This is no database, however long the text in it may be. '.repeat(50));
  await expect(start({ shopPath })).rejects.toMatchObject({
    code: 'not-a-database',
    message: expect.stringContaining(shopPath),
  });
  rmSync(shopPath);
  expect((await start({ shopPath })).modules()).toEqual([]);
});

test('a plugin that throws while the host starts is in the log, with where it happened', async () => {
  const host = await startHost(
    { tillFolder: join(folder, 'till'), pluginFolders: [], scryptCost: 4 },
    {
      singlePlugins: [{ folder: writeNotesPlugin(folder), shipped: true }],
      runtime: {
        load: async () => ({
          activate() {
            throw new TypeError('brim is undefined');
          },
        }),
      },
    },
  );
  running.push(host);
  const reason = host.modules()[0]?.reason;
  expect(reason).toContain('brim is undefined');
  expect(reason).not.toContain('start-host.test');
  expect(readFileSync(join(folder, 'till/logs/host.log'), 'utf8')).toContain('start-host.test');
});

test('the demo is filled once, and only into an empty shop', async () => {
  const host = await start({ demo: true });
  expect(await host.call('identity.signInScreen', {})).toContainEqual(
    expect.objectContaining({ role: 'owner', pin: '1111' }),
  );
  await host.call('shop.update', { name: 'Renamed' });
  await host.stop();
  expect(await (await start({ demo: true })).call('shop.get', {})).toMatchObject({ name: 'Renamed' });
});

test('added plugins are found in a folder that may be missing, and stopping twice is harmless', async () => {
  const plugins = join(folder, 'till/plugins');
  const host = await start({ pluginFolders: [{ folder: plugins, shipped: false }] });
  expect(existsSync(plugins)).toBe(false);
  mkdirSync(plugins, { recursive: true });
  writeNotesPlugin(plugins);
  await host.rescan();
  expect(host.modules()).toMatchObject([
    {
      id: 'notes',
      shipped: false,
      state: 'failed',
      reason: expect.stringContaining('dist/node.js is missing'),
    },
  ]);
  await host.stop();
  await host.stop();
});
