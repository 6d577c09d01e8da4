import { inject, injectable } from 'inversify';
import { type CallContext, canonicalJson, type Refusal } from '@counterpart/sdk';
import { Database, type Reader, sql, TransactionManager } from '@counterpart/sdk/node';
import type { PaymentOffer } from '../../api/index.ts';
import type { ShopPaymentMethod } from '../../api/contract/payment-methods.ts';

type Row = Omit<ShopPaymentMethod, 'refundable' | 'opensDrawer' | 'active'> & {
  readonly refundable: number;
  readonly opensDrawer: number;
  readonly active: number;
};
type Change = Omit<ShopPaymentMethod, 'position'>;

/** The product's own; they have their title from the manifest unless the shop gives them one. */
const BUILT_IN: readonly string[] = ['cash', 'card'];

/** The ways to pay that the shop sets up itself. */
@injectable()
export class ShopPaymentMethods {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
  ) {}

  all(): Promise<ShopPaymentMethod[]> {
    return list(this.database);
  }

  /** One of the product's own, while it is in use. */
  async builtIn(id: 'cash' | 'card'): Promise<readonly PaymentOffer[]> {
    const found = (await this.all()).find((method) => method.id === id);
    return found?.active ? [{ ...asOffer(found), id: undefined }] : [];
  }

  /** Those that the shop added and uses. */
  async custom(): Promise<readonly PaymentOffer[]> {
    const all = await this.all();
    return all.filter(({ id, active }) => active && !BUILT_IN.includes(id)).map(asOffer);
  }

  async save(change: Change, context: CallContext): Promise<ShopPaymentMethod | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const before = await list(tx);
        const { title, active } = change;
        if (title === null && !BUILT_IN.includes(change.id)) {
          tx.refuse('title-needed', 'Give this way to pay a name, as the till shall show it.');
        }
        const others = before.filter(({ id }) => id !== change.id);
        if (title !== null && others.some((other) => sameTitle(other.title, title))) {
          tx.refuse('title-taken', `There is already a way to pay called "${title}".`, { title });
        }
        if (!active && !others.some((other) => other.active)) {
          tx.refuse('last-method', 'Without it nothing could be paid. Put another way to pay in use first.');
        }
        const saved = sound(change);
        const last = Math.max(0, ...before.map(({ position }) => position));
        await tx.run(sql`
          insert into sales_payment_method (id, title, reference, refundable, opens_drawer, active, position)
          values (${saved.id}, ${saved.title}, ${saved.reference}, ${saved.refundable ? 1 : 0},
            ${saved.opensDrawer ? 1 : 0}, ${saved.active ? 1 : 0}, ${last + 1})
          on conflict (id) do update set title = excluded.title, reference = excluded.reference,
            refundable = excluded.refundable, opens_drawer = excluded.opens_drawer, active = excluded.active`);
        return (await list(tx)).find(({ id }) => id === saved.id)!;
      },
      { label: 'payment method', request: requestOf('savePaymentMethod', change, context) },
    );
  }

  async order(methods: readonly string[], context: CallContext): Promise<ShopPaymentMethod[] | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const place = (id: string) => (methods.includes(id) ? methods.indexOf(id) : methods.length);
        const ordered = (await list(tx)).toSorted((a, b) => place(a.id) - place(b.id));
        for (const [index, { id, position }] of ordered.entries()) {
          if (position === index + 1) continue;
          await tx.run(sql`update sales_payment_method set position = ${index + 1} where id = ${id}`);
        }
        return list(tx);
      },
      { label: 'payment methods in order', request: requestOf('orderPaymentMethods', methods, context) },
    );
  }
}

async function list(reader: Reader): Promise<ShopPaymentMethod[]> {
  const rows = await reader.all<Row>(sql`
    select id, title, reference, refundable, opens_drawer as "opensDrawer", active, position
    from sales_payment_method order by position, id`);
  return rows.map(({ refundable, opensDrawer, active, ...row }) => ({
    ...row,
    refundable: refundable === 1,
    opensDrawer: opensDrawer === 1,
    active: active === 1,
  }));
}

function asOffer({ id, title, reference, refundable, opensDrawer, position }: ShopPaymentMethod) {
  return { id, ...(title !== null && { title }), reference, refundable, opensDrawer, position };
}

/** Cash has no reference, is kept in the drawer, and can always be handed back. */
function sound(method: Change): Change {
  if (method.id !== 'cash') return method;
  return { ...method, reference: 'none', refundable: true, opensDrawer: true };
}

function sameTitle(one: string | null, other: string): boolean {
  return one?.toLocaleLowerCase() === other.toLocaleLowerCase();
}

function requestOf(method: string, told: unknown, { requestId }: CallContext) {
  return { id: requestId, fingerprint: `sales.${method} ${canonicalJson(told)}` };
}
