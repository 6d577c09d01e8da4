import { filesContract, isRefusal, settingsContract } from '@counterpart/sdk';
import { sendFile } from '@counterpart/host/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { salesContract } from '../api/index.ts';
import { OpenShop } from './open-shop.ts';

/** A PNG of one pixel, and a GIF of one. */
const OLD = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMAAQDJ/pLvAAAAAElFTkSuQmCC';
const NEW = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
let open: OpenShop;

beforeEach(async () => {
  open = await OpenShop.open();
});
afterEach(() => open.close());

const owner = () => open.shop.client(salesContract, 'owner');

async function upload(content: Uint8Array): Promise<string> {
  const sent = await sendFile(open.shop.client(filesContract), content);
  if (isRefusal(sent)) throw new Error(sent.message);
  return sent.upload;
}

test('a picture that was a setting stays at the top of receipts, until there is another or none', async () => {
  expect(await owner().receiptLogo()).toEqual({ picture: '' });
  await open.shop.client(settingsContract, 'owner').set({ id: 'sales.receiptLogo', value: OLD });
  expect(await owner().receiptLogo()).toEqual({ picture: OLD });
  expect(await owner().setReceiptLogo({ upload: await upload(NEW) })).toEqual({});
  const { picture } = await owner().receiptLogo();
  expect(Buffer.from(picture, 'base64').toString('latin1', 8, 12)).toBe('WEBP');
  const till = await open.shop.followingTill();
  expect(await till.client(salesContract, 'cashier').receiptLogo()).toEqual({ picture });
  expect(await owner().setReceiptLogo({ upload: null })).toEqual({});
  expect(await owner().receiptLogo()).toEqual({ picture: '' });
  expect(await open.shop.verify()).toEqual([]);
});

test('it is on the paper, and what is no picture is refused and changes nothing', async () => {
  await owner().setReceiptLogo({ upload: await upload(NEW) });
  const before = await owner().receiptLogo();
  const refused = await owner().setReceiptLogo({ upload: await upload(Buffer.from('a letter')) });
  expect(refused).toMatchObject({ refused: 'not-a-picture' });
  expect(await owner().receiptLogo()).toEqual(before);
  await open.till().addOpenItem({ name: 'Candle', unitPrice_minor: 500 });
  const paid = await open
    .till()
    .takePayment({ payments: [{ method: 'cash', tendered_minor: 500 }], total_minor: 500 });
  if (isRefusal(paid)) throw new Error(paid.message);
  const document = await open.till().receiptDocument({ id: paid.receipt!.id });
  expect(document?.blocks[0]).toEqual({ kind: 'image', data: before.picture });
  const pdf = await open.till().receiptPdf({ document: paid.receipt!.id });
  expect(isRefusal(pdf) ? pdf : pdf.data.slice(0, 6)).toBe('JVBERi');
});

test('only who manages the shop sets it', async () => {
  const cashier = open.shop.client(salesContract, 'cashier');
  await expect(cashier.setReceiptLogo({ upload: null })).rejects.toMatchObject({ code: 'not-permitted' });
});
