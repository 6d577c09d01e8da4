/** A till without a screen, in a process of its own: posts and listens as it is told. Started by `transactions-till.ts`. */
import { randomUUID } from 'node:crypto';
import { isRefusal } from '@counterpart/sdk';
import { type DatabaseChanged, sql } from '@counterpart/sdk/node';
import { hostTimers, SystemClock, SystemRandom } from '../../host/clock/index.ts';
import { type OwnedTables, openShopStore } from '../../host/database/index.ts';

export type Order =
  { readonly do: 'post'; readonly request?: string } | { readonly do: 'stop' } | { readonly do: 'close' };
export type Report =
  | { readonly is: 'ready' }
  | { readonly is: 'begun'; readonly request: string }
  | { readonly is: 'posted'; readonly request: string; readonly number: number }
  | { readonly is: 'heard'; readonly change: DatabaseChanged }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly message: string };

const migration = {
  id: '0001-documents',
  sql: `
    create table demo_register (id text primary key, last integer not null) strict;
    create table demo_document (
      id text primary key, number integer not null unique, request text not null unique, till text not null
    ) strict;
    create table demo_line (
      id text primary key, document text not null references demo_document (id), amount integer not null
    ) strict;
    insert into demo_register values ('r', 0);`,
};
const owned: OwnedTables = {
  tables: ['demo_register', 'demo_document', 'demo_line'],
  posted: ['demo_document', 'demo_line'],
  publishedViews: [],
};

const [path = '', till = ''] = process.argv.slice(2);
const report = (message: Report): void => void process.send?.(message);
const complain = (message: string): void => report({ is: 'failed', message });

try {
  const shop = await openShopStore({
    path,
    till: { id: till, name: till },
    clock: new SystemClock(),
    random: new SystemRandom(),
    timers: hostTimers,
    logger: { info: () => {}, warn: () => {}, error: complain },
  });
  await shop.migrate('demo', [migration], owned);
  shop.events.on('database_changed', (change) => report({ is: 'heard', change }));
  const transactions = shop.transactionsFor('demo');

  const post = async (request: string): Promise<void> => {
    report({ is: 'begun', request });
    const number = await transactions.run(
      async (tx) => {
        const next = await tx.get<{ last: number }>(
          sql`update demo_register set last = last + 1 where id = 'r' returning last`,
        );
        const document = randomUUID();
        await tx.run(
          sql`insert into demo_document (id, number, request, till) values (${document}, ${next!.last}, ${request}, ${till})`,
        );
        for (let line = 0; line < 3; line++) {
          await tx.run(
            sql`insert into demo_line (id, document, amount) values (${randomUUID()}, ${document}, ${line})`,
          );
        }
        return next!.last;
      },
      { label: 'sale', request: { id: request, fingerprint: 'f' } },
    );
    if (isRefusal(number)) throw new Error(number.message);
    report({ is: 'posted', request, number });
  };

  const state = { posting: false };
  process.on('message', (order: Order) => {
    void obey(order).catch((error: unknown) => complain(String(error)));
  });
  const obey = async (order: Order): Promise<void> => {
    state.posting = order.do === 'post';
    if (order.do === 'close') {
      await shop.close();
      process.disconnect();
    }
    if (order.do !== 'post') return;
    if (order.request !== undefined) await post(order.request);
    while (state.posting) {
      await post(randomUUID());
      // As with a customer after each sale: a turn for messages.
      await new Promise((resolve) => setImmediate(resolve));
    }
    report({ is: 'stopped' });
  };
  report({ is: 'ready' });
} catch (error) {
  complain(String(error));
}
