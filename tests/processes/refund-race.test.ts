import { expect, onTestFinished, test } from 'vitest';
import { openHost } from '../bench/bench-shop.ts';
import { Fleet, type SetUp } from '../fleet/fleet.ts';

/** Short in CI; `COUNTERPART_LONG=1` has eight tills give back the same 900 lines in every set-up. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const TILLS = LONG ? 8 : 2;
const DOCUMENTS = LONG ? 304 : 20;
const SET_UPS: readonly SetUp[] = LONG ? ['computer', 'keeper', 'folder'] : ['computer'];

test.each(SET_UPS)(
  `${TILLS} processes give back the same lines at once (%s): no more than was sold, the others are told`,
  { timeout: LONG ? 900_000 : 120_000 },
  async (setUp) => {
    const fleet = await Fleet.open(setUp, TILLS);
    onTestFinished(() => fleet.close());
    const { sales, failures } = await fleet.postEach(DOCUMENTS / TILLS);
    expect(failures).toEqual([]);
    const tills = await fleet.giveBack(sales.flat().map(({ id }) => id));
    await fleet.stop();

    const given = tills.flatMap((till) => till.given);
    const halves = [...Map.groupBy(given, (line) => line).values()].map((own) => own.length);
    expect(halves).toEqual(Array.from({ length: 3 * sales.flat().length }, () => 2));
    // Not one till alone: they did meet.
    for (const till of tills) expect(till.given.length).toBeGreaterThan(0);
    const refusals = tills.flatMap((till) => till.refusals);
    expect(refusals).toHaveLength((TILLS - 1) * given.length);
    for (const { refused, message } of refusals) {
      expect(refused).toBe('refund-exceeded');
      expect(message).toMatch(/^Honey .* was given back already: nothing of it is left\.$/);
    }
    const host = await openHost(fleet.folder);
    expect(await host.verify()).toEqual([]);
    await host.stop();
    console.log(`${setUp}: given back by till ${tills.map((till) => till.given.length).join(', ')}`);
  },
);
