import { inject, injectable } from 'inversify';
import { Fault, isRefusal } from '@counterpart/sdk';
import {
  type Database,
  Ids,
  sql,
  TillDatabase,
  TillTransactions,
  type TransactionManager,
  type Tx,
} from '@counterpart/sdk/node';
import type { Receipt, Tender } from '../../api/index.ts';
import { discountColumns, discountOf } from '../storage/discount-columns.ts';
import type { CartDraft, DraftLine, Returned } from './cart-draft.ts';

interface CartRow {
  readonly id: string;
  readonly request: string;
  readonly state: CartDraft['state'];
  readonly revision: number;
  readonly discountKind: string | null;
  readonly discountValue: number | null;
  readonly saleDiscountBy: string | null;
  readonly exemptReason: string | null;
  readonly exemptBy: string | null;
  readonly exemptByParty: number;
  readonly partyProvider: string | null;
  readonly partyRef: string | null;
  readonly partyName: string | null;
  readonly parked: string | null;
  readonly parkedName: string | null;
  /** JSON. */
  readonly tenders: string;
  /** JSON. */
  readonly receipt: string | null;
}
type LineRow = Omit<DraftLine, 'removed' | 'discount' | 'returned' | 'single' | 'wholeOnly'> & {
  /** JSON. */
  readonly returned: string | null;
  readonly removed: number;
  readonly wholeOnly: number;
  readonly single: number;
  readonly discountKind: string | null;
  readonly discountValue: number | null;
};

/** The one cart of this till, in `till.db`. */
@injectable()
export class CartStore {
  constructor(
    @inject(TillDatabase) private readonly database: Database,
    @inject(TillTransactions) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** A cart that was never saved is a new, empty one. */
  async load(): Promise<CartDraft> {
    const row = await this.database.get<CartRow>(sql`
      select id, request, state, revision, sale_discount_kind as "discountKind",
        sale_discount_value as "discountValue", sale_discount_by as "saleDiscountBy",
        exempt_reason as "exemptReason", exempt_by as "exemptBy",
        exempt_by_party as "exemptByParty", party_provider as "partyProvider", party_ref as "partyRef",
        party_name as "partyName", parked,
        parked_name as "parkedName", tenders, receipt
      from sales_cart`);
    if (!row) return this.#empty();
    const lines = await this.database.all<LineRow>(sql`
      select id, position, removed, provider, ref, name, sku, category, unit, whole_only as "wholeOnly", single, tax_class as "taxClass",
        price_origin as "priceOrigin", price_title as "priceTitle", list_price_minor as "listPrice_minor",
        new_price_minor as "newPrice_minor", label, note,
        discount_kind as "discountKind", discount_value as "discountValue", price_by as "priceBy",
        discount_by as "discountBy", quantity_milli, unit_price_minor as "unitPrice_minor", returned
      from sales_cart_line order by position`);
    const {
      discountKind,
      discountValue,
      exemptReason,
      exemptBy,
      exemptByParty,
      partyProvider,
      partyRef,
      partyName,
      parked,
      parkedName,
      tenders,
      receipt,
      ...cart
    } = row;
    return {
      ...cart,
      saleDiscount: discountOf({ discountKind, discountValue }),
      party:
        partyProvider === null || partyRef === null
          ? null
          : { provider: partyProvider, ref: partyRef, name: partyName ?? '' },
      exempt:
        exemptReason === null ? null : { reason: exemptReason, by: exemptBy, ofParty: exemptByParty === 1 },
      parked: parked === null ? null : { id: parked, name: parkedName ?? '' },
      tenders: JSON.parse(tenders) as Tender[],
      receipt: receipt === null ? null : (JSON.parse(receipt) as Receipt),
      lines: lines.map(asLine),
    };
  }

  /** Saves what differs from `before`, as the next revision; in the same transaction whatever `also` writes. */
  async save(before: CartDraft, after: CartDraft, also?: (tx: Tx) => Promise<unknown>): Promise<CartDraft> {
    const saved = { ...after, revision: before.revision + 1 };
    const known = new Set(before.lines);
    const kept = new Set(saved.lines.map(({ id }) => id));
    await this.#write(async (tx) => {
      await writeCart(tx, saved);
      for (const { id } of before.lines) {
        if (!kept.has(id)) await tx.run(sql`delete from sales_cart_line where id = ${id}`);
      }
      for (const line of saved.lines) {
        if (!known.has(line)) await writeLine(tx, line);
      }
      await also?.(tx);
    });
    return saved;
  }

  /** An empty cart under a request of its own, which shows the receipt. */
  async startNew(before: CartDraft, receipt: Receipt | null): Promise<CartDraft> {
    return this.save(before, { ...this.#empty(), receipt });
  }

  /** The same cart under a request of its own, free of the parked sale it came from, or was to. */
  async letGo(before: CartDraft, after = before, also?: (tx: Tx) => Promise<unknown>): Promise<CartDraft> {
    const free = { ...after, state: 'open', request: this.ids.next(), parked: null } as const;
    return this.save(before, free, also);
  }

  /** Under which nothing was ever posted or parked. */
  newIds(): Pick<CartDraft, 'id' | 'request'> {
    return { id: this.ids.next(), request: this.ids.next() };
  }

  #empty(): CartDraft {
    return {
      ...this.newIds(),
      state: 'open',
      revision: 0,
      saleDiscount: null,
      saleDiscountBy: null,
      party: null,
      exempt: null,
      tenders: [],
      parked: null,
      receipt: null,
      lines: [],
    };
  }

  async #write(work: (tx: Tx) => Promise<void>): Promise<void> {
    const refused = await this.transactions.run(work, { label: 'cart' });
    if (isRefusal(refused)) throw new Fault({ code: refused.refused, message: refused.message });
  }
}

function asLine({
  removed,
  wholeOnly,
  single,
  discountKind,
  discountValue,
  returned,
  ...line
}: LineRow): DraftLine {
  return {
    ...line,
    removed: removed === 1,
    wholeOnly: wholeOnly === 1,
    single: single === 1,
    discount: discountOf({ discountKind, discountValue }),
    returned: returned === null ? null : (JSON.parse(returned) as Returned),
  };
}

async function writeCart(tx: Tx, cart: CartDraft): Promise<void> {
  const { discountKind, discountValue } = discountColumns(cart.saleDiscount);
  await tx.run(sql`delete from sales_cart where id <> ${cart.id}`);
  await tx.run(sql`
    insert into sales_cart (id, request, state, revision, sale_discount_kind, sale_discount_value,
      sale_discount_by, exempt_reason, exempt_by, exempt_by_party, party_provider, party_ref, party_name,
      parked, parked_name, tenders, receipt)
    values (${cart.id}, ${cart.request}, ${cart.state}, ${cart.revision}, ${discountKind}, ${discountValue},
      ${cart.saleDiscountBy}, ${cart.exempt?.reason ?? null}, ${cart.exempt?.by ?? null},
      ${cart.exempt?.ofParty ? 1 : 0}, ${cart.party?.provider ?? null}, ${cart.party?.ref ?? null},
      ${cart.party?.name ?? null},
      ${cart.parked?.id ?? null}, ${cart.parked?.name ?? null},
      ${JSON.stringify(cart.tenders)},
      ${cart.receipt === null ? null : JSON.stringify(cart.receipt)})
    on conflict (id) do update set request = excluded.request, state = excluded.state,
      revision = excluded.revision, sale_discount_kind = excluded.sale_discount_kind,
      sale_discount_value = excluded.sale_discount_value,
      sale_discount_by = excluded.sale_discount_by, exempt_reason = excluded.exempt_reason,
      exempt_by = excluded.exempt_by, exempt_by_party = excluded.exempt_by_party,
      party_provider = excluded.party_provider, party_ref = excluded.party_ref,
      party_name = excluded.party_name, parked = excluded.parked,
      parked_name = excluded.parked_name, tenders = excluded.tenders, receipt = excluded.receipt`);
}

/** Of a line that is there already only what can be edited changes. */
async function writeLine(tx: Tx, line: DraftLine): Promise<void> {
  const { discountKind, discountValue } = discountColumns(line.discount);
  await tx.run(sql`
    insert into sales_cart_line (id, position, removed, provider, ref, name, sku, category, unit, whole_only, single, tax_class, price_origin, price_title,
      list_price_minor, new_price_minor, label, note, discount_kind, discount_value, price_by,
      discount_by, quantity_milli, unit_price_minor, returned)
    values (${line.id}, ${line.position}, ${line.removed ? 1 : 0}, ${line.provider}, ${line.ref}, ${line.name},
      ${line.sku}, ${line.category}, ${line.unit}, ${line.wholeOnly ? 1 : 0}, ${line.single ? 1 : 0}, ${line.taxClass}, ${line.priceOrigin}, ${line.priceTitle}, ${line.listPrice_minor},
      ${line.newPrice_minor}, ${line.label}, ${line.note}, ${discountKind}, ${discountValue}, ${line.priceBy},
      ${line.discountBy}, ${line.quantity_milli}, ${line.unitPrice_minor},
      ${line.returned === null ? null : JSON.stringify(line.returned)})
    on conflict (id) do update set removed = excluded.removed, price_origin = excluded.price_origin,
      price_title = excluded.price_title,
      new_price_minor = excluded.new_price_minor, note = excluded.note,
      discount_kind = excluded.discount_kind, discount_value = excluded.discount_value,
      price_by = excluded.price_by, discount_by = excluded.discount_by,
      quantity_milli = excluded.quantity_milli, unit_price_minor = excluded.unit_price_minor,
      returned = excluded.returned`);
}
