import { defineNode, type NodeHalfModule } from '@counterpart/sdk/node';
import {
  Parties,
  type Party,
  PaymentMethods,
  type PartyPricing,
  type PostedDocument,
  Pricing,
} from '../api/index.ts';

/** A module that knows the regulars by name, for tests: what a module with customers may do to sales. */
export const regularsManifest = {
  id: 'regulars',
  joins: [
    { point: 'sales.parties/v1', id: 'regulars' },
    { point: 'sales.pricing/v1', id: 'prices' },
    { point: 'sales.paymentMethods/v1', id: 'slate', title: 'On the slate' },
  ],
};

/** Turned by a test while the shop runs. */
export class Regulars {
  readonly people = new Map<string, Party>([
    ['ann', { ref: 'ann', name: 'Ann Ash', code: 'C-1', phone: '0151 234', note: 'Owes 12.00 of 100.00' }],
    ['bob', { ref: 'bob', name: 'Bob Birch', code: 'C-2', exemptReason: 'Reseller 4711', group: 'Trade' }],
  ]);
  /** Who became whom. */
  readonly merged = new Map<string, string>();
  /** What things cost whom: by customer and ref. */
  readonly prices = new Map<string, number>();
  /** How often prices were asked for, and of how many things each time. */
  readonly asked: number[] = [];
  /** Whom the slate was used for. */
  readonly slate: (PostedDocument['party'] | undefined)[] = [];

  readonly node: NodeHalfModule = defineNode({
    activate: ({ points }) => {
      points.join(Parties, 'regulars', {
        search: async ({ term, limit }) =>
          [...this.people.values()]
            .filter(({ name, phone }) => `${name} ${phone}`.toLowerCase().includes(term.toLowerCase()))
            .slice(0, limit),
        get: async (ref) => this.people.get(this.merged.get(ref) ?? ref) ?? null,
        resolve: async (code) => [...this.people.values()].find((party) => party.code === code) ?? null,
        refsOf: async (ref) => {
          const now = this.merged.get(ref) ?? ref;
          return [now, ...[...this.merged].filter(([, to]) => to === now).map(([from]) => from)];
        },
      });
      points.join(Pricing, 'prices', { prices: async (ask) => this.#prices(ask) });
      points.join(PaymentMethods, 'slate', {
        kind: 'other',
        offers: async ({ party }) => (party?.provider === 'regulars' ? [{ ofParty: true }] : []),
        post: async (_tx, _payment, { party }) => void this.slate.push(party),
      });
    },
  });

  #prices({ party, items }: Parameters<PartyPricing['prices']>[0]) {
    this.asked.push(items.length);
    return items.flatMap(({ ref }, index) => {
      const unitPrice_minor = this.prices.get(`${party.ref} ${ref}`);
      return unitPrice_minor === undefined ? [] : [{ index, unitPrice_minor, title: 'Trade price' }];
    });
  }
}
