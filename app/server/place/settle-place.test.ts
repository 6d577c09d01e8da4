import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testShop } from '@counterpart/host/testing';
import { expect, onTestFinished, test } from 'vitest';
import { tillFolder } from '../till/till-folder.ts';
import { rememberSettings, settleSettings } from '../till/till-settings.ts';
import { settlePlace } from './settle-place.ts';

async function aTillOnASharedFolder() {
  const shop = await testShop({ plugins: [] });
  onTestFinished(() => shop.dispose());
  await shop.host.stop();
  const root = mkdtempSync(join(tmpdir(), 'settle-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = tillFolder(join(root, 'till'));
  const settings = { shop: shop.host.shopPath, place: { kind: 'folder' as const } };
  rememberSettings(folder, settings);
  return { folder, settings, own: join(folder.path, 'shop.db') };
}

test.each([{ kind: 'computer' as const }, { kind: 'keeper' as const, port: 4871 }])(
  'out of a shared folder the books come along to this computer: $kind',
  async (said) => {
    const { folder, settings, own } = await aTillOnASharedFolder();
    const settled = await settlePlace(folder, settings, said);
    expect(settled).toMatchObject({ shop: own, place: { kind: said.kind } });
    expect([existsSync(own), existsSync(settings.shop)]).toEqual([true, false]);
    expect(readdirSync(dirname(settings.shop)).join()).toContain('shop.db.moved ');
  },
);

test('whoever names a file means one on this computer, unless it is the shared one', async () => {
  const { folder, settings } = await aTillOnASharedFolder();
  expect(settleSettings(folder, { shop: settings.shop })).toEqual(settings);
  const here = join(folder.path, 'another.db');
  expect(settleSettings(folder, { shop: here })).toEqual({ shop: here, place: { kind: 'computer' } });
});
