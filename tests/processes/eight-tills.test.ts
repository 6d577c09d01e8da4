import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openHost } from '../bench/bench-shop.ts';
import { Fleet, type SetUp } from '../fleet/fleet.ts';

/** Short in CI; `COUNTERPART_LONG=1` posts 500 sales a till in every set-up. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const TILLS = 8;
const SALES = LONG ? 500 : 25;
const SET_UPS: readonly SetUp[] = LONG ? ['computer', 'keeper', 'folder'] : ['computer'];

interface Series {
  readonly sales: number;
  readonly different: number;
  readonly first: number;
  readonly last: number;
}

test.each(SET_UPS)(
  `${TILLS} processes post ${SALES} sales each into one shop (%s): every number once, none missing`,
  { timeout: LONG ? 900_000 : 120_000 },
  async (setUp) => {
    const fleet = await Fleet.open(setUp, TILLS);
    onTestFinished(() => fleet.close());
    const { failures, sales, latencies } = await fleet.postEach(SALES);
    expect(failures).toEqual([]);
    expect(sales.map((own) => own.length)).toEqual(Array.from({ length: TILLS }, () => SALES));
    await fleet.stop();

    const host = await openHost(fleet.folder);
    expect(await host.verify()).toEqual([]);
    const path = host.shopPath;
    await host.stop();
    const db = new Sqlite(path, { readonly: true });
    onTestFinished(() => void db.close());
    const series = db
      .prepare(
        `select count(*) as sales, count(distinct number) as different, min(number) as first,
           max(number) as last from sales_document group by register`,
      )
      .all() as Series[];
    expect(series).toEqual(
      Array.from({ length: TILLS }, () => ({ sales: SALES, different: SALES, first: 1, last: SALES })),
    );
    const posted = db.prepare('select id from sales_document order by id').pluck().all();
    expect(posted).toEqual(sales.flatMap((own) => own.map(({ id }) => id)).toSorted());

    const waits = latencies.flat().toSorted((a, b) => a - b);
    const at = (part: number) => waits[Math.floor((waits.length - 1) * part)]!.toFixed(1);
    console.log(
      `${setUp}: ${TILLS} × ${SALES} sales, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`,
    );
  },
);
