import { type ConsumedGoods, StockLedger, type UseReservation } from '@counterpart/inventory/api';
import type { CallContext, Refusal } from '@counterpart/sdk';
import { Database, defineNode, Ids, Points, sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { type Part, workshopContract } from '../api/index.ts';

type Settle = (ledger: StockLedger, tx: Tx, ask: UseReservation) => Promise<ConsumedGoods | object>;

/** What *repairs* does with the stock of another module, and nothing else. */
export default defineNode({
  activate({ container, contracts, points }) {
    const database = container.get<Database>(Database);
    const transactions = container.get<TransactionManager>(TransactionManager);
    const ids = container.get<Ids>(Ids);
    const settle = settler(transactions, points);
    contracts.implement(workshopContract, {
      parts: ({ job }) =>
        database.all<Part>(
          sql`select id, job, state, cost_minor from workshop_part where job = ${job} order by id`,
        ),
      addPart: ({ job, ...ask }, context) =>
        transactions.run(async (tx) => {
          const { ledger, plugin } = ledgerOf(tx, points);
          const owner = { provider: 'workshop', ref: job, label: `Job ${job}` };
          const till = context.till.id;
          const { location, ...goods } = ask;
          const place = location === undefined ? { till } : { location };
          const promised = await ledger.reserve(tx.narrowedTo(plugin), { ...goods, ...place, owner });
          const id = ids.next();
          await tx.run(
            sql`insert into workshop_part (id, job, reservation, state)
                values (${id}, ${job}, ${promised.reservation}, 'reserved')`,
          );
          return { id, job, state: 'reserved' as const, cost_minor: null };
        }),
      usePart: settle('used', (ledger, tx, ask) => ledger.consume(tx, ask)),
      removePart: settle('removed', (ledger, tx, { reservation }) => ledger.release(tx, reservation)),
      returnPart: settle('returned', (ledger, tx, ask) => ledger.giveBack(tx, ask)),
    });
  },
});

/** The one who keeps the stock; refuses while nobody does. */
function ledgerOf(tx: Tx, points: Points): { readonly ledger: StockLedger; readonly plugin: string } {
  const [joined] = points.all(StockLedger);
  if (!joined) return tx.refuse('no-stock-ledger', 'Nobody keeps the stock just now. Switch Inventory on.');
  return { ledger: joined.value, plugin: joined.plugin };
}

function settler(transactions: TransactionManager, points: Points) {
  return (state: Part['state'], settle: Settle) =>
    (
      { part, serials }: { readonly part: string; readonly serials?: string[] | undefined },
      context: CallContext,
    ): Promise<Part | Refusal> =>
      transactions.run(async (tx) => {
        const row = await tx.get<{ job: string; reservation: string }>(
          sql`select job, reservation from workshop_part where id = ${part}`,
        );
        const { ledger, plugin } = ledgerOf(tx, points);
        // The part's own state is not asked for: that nothing is settled twice is the ledger's word.
        const settled = await settle(ledger, tx.narrowedTo(plugin), {
          reservation: row!.reservation,
          person: context.user?.id ?? null,
          serials,
        });
        const cost_minor = 'cost_minor' in settled ? settled.cost_minor : null;
        await tx.run(
          sql`update workshop_part set state = ${state}, cost_minor = ${cost_minor} where id = ${part}`,
        );
        return { id: part, job: row!.job, state, cost_minor };
      });
}
