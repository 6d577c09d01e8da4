/** A till that sells under the recorder: after each sale it writes the request into `told`, which is recorded too. */
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { hostTimers, SystemClock, SystemRandom } from '../../../host/clock/index.ts';
import { openShopStore } from '../../../host/database/index.ts';
import { ledgerMigrations, ledgerOwned, postSale } from '../processes/ledger.ts';

const { folder, place, sales } = JSON.parse(process.argv[2]!) as {
  readonly folder: string;
  readonly place: 'computer' | 'folder';
  readonly sales: number;
};
const shop = await openShopStore({
  path: join(folder, 'shop.db'),
  place,
  till: { id: 'till-1', name: 'Till 1' },
  clock: new SystemClock(),
  random: new SystemRandom(),
  timers: hostTimers,
  logger: { info() {}, warn() {}, error: (message) => console.error(message) },
});
await shop.migrate('ledger', ledgerMigrations(), ledgerOwned());
const told = openSync(join(folder, 'told'), 'a');
for (let sale = 0; sale < sales; sale += 10) {
  // Some alone, some at once: those share a commit.
  const together = Array.from({ length: sale % 20 === 0 ? 10 : 1 }, (_, n) => `sale-${sale}-${n}`);
  await Promise.all(
    together.map(async (request) => {
      await postSale(shop.transactionsFor('ledger'), 'till-1', request);
      writeSync(told, `${request}\n`);
    }),
  );
}
// The power goes: nobody closes anything.
process.kill(process.pid, 'SIGKILL');
