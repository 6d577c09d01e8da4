import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { isRefusal } from '@counterpart/sdk';
import { customersContract } from '../api/index.ts';
import { accepted, addCustomer, openCustomers, phone } from './open-customers.ts';

const LONG = process.env.COUNTERPART_LONG === '1';
const RUNS = LONG ? 200 : 6;
const STEPS = LONG ? 60 : 25;

/** What a pencil keeps of a person: every record that means them, and everything anybody ever wrote of them. */
interface Person {
  readonly ids: Set<string>;
  readonly phones: Set<string>;
  readonly tags: Set<string>;
  consents: number;
}

type Step =
  | { readonly kind: 'add'; readonly phone: number; readonly tag: number }
  | { readonly kind: 'write'; readonly who: number; readonly phone: number; readonly tag: number }
  | { readonly kind: 'consent'; readonly who: number; readonly given: boolean }
  | { readonly kind: 'merge'; readonly from: number; readonly into: number };

const index = fc.nat({ max: 1_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), phone: index, tag: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('write' as const), who: index, phone: index, tag: fc.nat({ max: 5 }) }),
  fc.record({ kind: fc.constant('consent' as const), who: index, given: fc.boolean() }),
  fc.record({ kind: fc.constant('merge' as const), from: index, into: index }),
);

let shop: TestShop;
let otherTill: TestShop;
beforeAll(async () => {
  shop = await openCustomers();
  otherTill = await shop.secondTill();
});
afterAll(() => shop.dispose());

test(
  `${RUNS} times ${STEPS} random steps at two tills lose nothing of anybody`,
  { timeout: LONG ? 3_600_000 : 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS }), async (steps) => {
        const records: string[] = [];
        const people = new Map<string, Person>();
        for (const [at, one] of steps.entries()) {
          const customers = (at % 2 === 0 ? shop : otherTill).client(customersContract, 'manager');
          // By any of their ids, as a document would that was written before a merge.
          const idOf = (which: number) => records[which % records.length]!;
          if (one.kind === 'add' || records.length === 0) {
            const { phone: number, tag } = one.kind === 'add' ? one : { phone: 1, tag: 1 };
            const saved = await addCustomer(shop, { phones: [phone(`0${number}555`)], tags: [`tag ${tag}`] });
            records.push(saved.id);
            people.set(saved.id, {
              ids: new Set([saved.id]),
              phones: new Set([`0${number}555`]),
              tags: new Set([`tag ${tag}`]),
              consents: 0,
            });
          } else if (one.kind === 'write') {
            const id = idOf(one.who);
            const now = (await customers.customer({ id }))!;
            const number = `0${one.phone}555`;
            accepted(
              await customers.saveCustomer({
                id,
                revision: now.revision,
                name: now.name,
                phones: [...now.phones, phone(number)],
                tags: [...now.tags, `tag ${one.tag}`],
              }),
            );
            people.get(id)!.phones.add(number);
            people.get(id)!.tags.add(`tag ${one.tag}`);
          } else if (one.kind === 'consent') {
            const customer = idOf(one.who);
            accepted(
              await customers.recordConsent({ customer, purpose: 'mail', given: one.given, how: 'paper' }),
            );
            people.get(customer)!.consents += 1;
          } else {
            const [from, into] = [idOf(one.from), idOf(one.into)];
            const [gone, kept] = [people.get(from)!, people.get(into)!];
            const answer = await customers.mergeCustomers({ from, into });
            expect(isRefusal(answer)).toBe(gone === kept);
            if (gone === kept) continue;
            for (const id of gone.ids) people.set(id, kept);
            for (const id of gone.ids) kept.ids.add(id);
            for (const number of gone.phones) kept.phones.add(number);
            for (const tag of gone.tags) kept.tags.add(tag);
            kept.consents += gone.consents;
          }
        }
        await expectAll(records, people);
        expect(await shop.verify()).toEqual([]);
      }),
      // The shop is the same for every round: to shrink a failure in it would take longer than to read its steps.
      { numRuns: RUNS, endOnFailure: true },
    );
  },
);

async function expectAll(records: readonly string[], people: ReadonlyMap<string, Person>): Promise<void> {
  const customers = shop.client(customersContract, 'manager');
  for (const id of records) {
    const person = people.get(id)!;
    const customer = (await customers.customer({ id }))!;
    expect(new Set(customer.refs)).toEqual(person.ids);
    expect(new Set(customer.phones.map(({ value }) => value))).toEqual(person.phones);
    expect(new Set(customer.tags)).toEqual(person.tags);
    expect(await customers.consents({ customer: id })).toHaveLength(person.consents);
  }
}
