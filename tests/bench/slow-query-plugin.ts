import { defineContract, query, v } from '@counterpart/sdk';
import { Contracts, Database, defineNode, type NodeHalfModule, sql } from '@counterpart/sdk/node';
import { type TestPlugin, writePlugin } from '@counterpart/host/testing';
import { salesContract } from '@counterpart/sales/api';

export const slowQueryContract = defineContract('watch/v1', {
  newest: query({
    scope: 'shop',
    permission: 'watch.look',
    description: 'The newest sale, found slowly.',
    input: v.object({ board: v.number() }),
    output: v.object({ receipt: v.nullable(v.string()), board: v.number() }),
  }),
});

const MANIFEST = {
  id: 'watch',
  provides: ['watch/v1'],
  requires: ['sales'],
  contributes: {
    permissions: [{ id: 'watch.look', title: 'Look at the newest sale', roles: ['manager', 'cashier'] }],
  },
};

const count = (steps: number) =>
  sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < ${steps}) select max(i) from n`;

/** A module whose one query follows the sales and takes `ms` on this machine. */
export function slowQueryPlugin(parent: string, ms: number): TestPlugin {
  const node: NodeHalfModule = defineNode({
    async activate({ container, contracts }) {
      const database = container.get<Database>(Database);
      const client = container.get<Contracts>(Contracts).client(salesContract);
      const steps = await stepsFor(database, ms);
      contracts.implement(slowQueryContract, {
        newest: async ({ board }) => {
          const [newest] = await client.recentSales({ limit: 1 });
          await database.all(count(steps));
          return { receipt: newest?.receipt ?? null, board };
        },
      });
    },
  });
  return { folder: writePlugin(parent, MANIFEST), node };
}

/** How far SQLite counts in `ms`: the best of several tries, the machine may be busy. */
async function stepsFor(database: Database, ms: number): Promise<number> {
  const sample = 20_000;
  let best = Infinity;
  for (let attempt = 0; attempt < 20; attempt++) {
    const start = performance.now();
    await database.all(count(sample));
    best = Math.min(best, performance.now() - start);
  }
  return Math.round((sample * ms) / best);
}
