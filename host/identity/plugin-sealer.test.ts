import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShopStore } from '../database/store.ts';
import { PluginSealer } from './plugin-sealer.ts';

let folder: string;
const sealers = (name: string) => new PluginSealer({ path: join(folder, name) } as ShopStore);

beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'seal-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was sealed is opened by the same plugin of the same shop', async () => {
  const sealed = await sealers('shop.db').for('repairs').seal('1234 – Ärmel');
  expect(sealed).not.toContain('1234');
  expect(await sealers('shop.db').for('repairs').open(sealed)).toBe('1234 – Ärmel');
});

test('the same text is sealed differently each time', async () => {
  const sealer = sealers('shop.db').for('repairs');
  expect(await sealer.seal('0000')).not.toBe(await sealer.seal('0000'));
});

test('another plugin, another shop and a changed text open nothing', async () => {
  const sealed = await sealers('shop.db').for('repairs').seal('1234');
  await sealers('other.db').for('repairs').seal('x');
  expect(await sealers('shop.db').for('notes').open(sealed)).toBeUndefined();
  expect(await sealers('other.db').for('repairs').open(sealed)).toBeUndefined();
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(await sealers('shop.db').for('repairs').open(changed)).toBeUndefined();
  expect(await sealers('shop.db').for('repairs').open('1234')).toBeUndefined();
});
