import { randomInt } from 'node:crypto';
import { type Client, createClient, filesContract, isRefusal, type Refusal } from '@counterpart/sdk';
import { inventoryContract } from '@counterpart/inventory/api';
import { sendFile } from '@counterpart/host/testing';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';
import { ownerSession } from './owner-session.ts';

/** Short in CI; `COUNTERPART_LONG=1` kills more often. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const KILLS = LONG ? 100 : 4;

test(
  `kill -9 at random moments of adding and removing pictures, ${KILLS} times: no row without its file`,
  async () => {
    const data = temporaryFolder();
    const there = new Set<string>();
    let product = '';
    for (let round = 0; round <= KILLS; round++) {
      const till = await startTill({ data, demo: true, command: 'serve' });
      onTestFinished(() => till.kill());
      const session = await ownerSession(data, till);
      const inventory = createClient(inventoryContract, session.call);
      const files = createClient(filesContract, session.call);
      product ||= (await inventory.products({ term: 'Acacia honey' })).products[0]!.id;
      const shown = await inventory.productPictures({ product });
      // What was said to be added is there; one more may be, whose answer never came.
      expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining([...there]));
      for (const { small } of shown) expect(await files.read({ file: small, offset: 0 })).not.toBeNull();
      if (round === KILLS) {
        session.dispose();
        await till.stop();
        break;
      }
      const died = new Promise<void>((resolve) => till.process.once('exit', () => resolve()));
      const addUntilItDies = async () => {
        for (let count = 0; ; count++) {
          for (const { id } of await inventory.productPictures({ product }))
            await remove(inventory, id, there);
          there.add(await add(inventory, files, product));
          if (count === 0) setTimeout(() => void till.kill(), Math.random() * 300);
        }
      };
      await Promise.race([addUntilItDies(), died]);
      session.dispose();
    }
    expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0, stdout: '[]\n' });
  },
  LONG ? 1_800_000 : 120_000,
);

type Inventory = Client<(typeof inventoryContract)['methods']>;

async function add(
  inventory: Inventory,
  files: Client<(typeof filesContract)['methods']>,
  product: string,
): Promise<string> {
  const background = { r: randomInt(256), g: randomInt(256), b: randomInt(256) };
  const painted = sharp({ create: { width: 400, height: 300, channels: 3, background } });
  const { upload } = accepted(await sendFile(files, await painted.png().toBuffer()));
  return accepted(await inventory.addPicture({ product, upload })).id;
}

/** Taken off the list first: when no answer comes, nobody knows whether it is there. */
async function remove(inventory: Inventory, picture: string, there: Set<string>): Promise<void> {
  there.delete(picture);
  accepted(await inventory.removePicture({ picture }));
}

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}
