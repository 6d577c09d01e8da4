import { type Discount, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { LIABILITY_TAX_CLASS, type Sellable } from '../../api/index.ts';
import { notSingle, notWhole, unfitForSale } from '../catalogue/unfit-for-sale.ts';
import { type CartDraft, type DraftLine, linesIn } from './cart-draft.ts';

const MOST_MILLI = 1_000_000_000;

/** How much of something, and what the scanned label says of its price. */
export interface Added {
  readonly quantity_milli: number;
  readonly unitPrice_minor?: number | null;
  readonly label?: string | null;
}

/** More of the same joins its line; a changed price, a discount, a note or a label of its own keeps lines apart. */
export function addSellable(
  draft: CartDraft,
  sellable: Sellable,
  { quantity_milli, unitPrice_minor = null, label = null }: Added,
  newLine: string,
): CartDraft | Refusal {
  const unfit = unfitForSale(sellable, quantity_milli, label);
  if (unfit) return unfit;
  const isThere = ({ provider, ref }: DraftLine) => provider === sellable.provider && ref === sellable.ref;
  if (sellable.single && linesIn(draft).some(isThere)) return notSingle(sellable, 2 * quantity_milli)!;
  const same = linesIn(draft).find(
    (line) =>
      isThere(line) &&
      isOwnPrice(line, sellable) &&
      line.unit === sellable.unit &&
      line.discount === null &&
      line.note === null &&
      line.returned === null &&
      line.label === null &&
      line.quantity_milli + quantity_milli <= MOST_MILLI,
  );
  if (same && label === null)
    return replace(draft, { ...same, quantity_milli: same.quantity_milli + quantity_milli });
  return append(draft, {
    id: newLine,
    provider: sellable.provider,
    ref: sellable.ref,
    name: sellable.name,
    sku: sellable.sku,
    category: sellable.category,
    unit: sellable.unit,
    wholeOnly: sellable.wholeOnly,
    single: sellable.single,
    note: sellable.note,
    taxClass: sellable.taxClass,
    priceOrigin: unitPrice_minor === null ? 'list' : 'label',
    listPrice_minor: sellable.unitPrice_minor,
    quantity_milli,
    unitPrice_minor: unitPrice_minor ?? sellable.unitPrice_minor,
    label,
  });
}

export function addOpenItem(
  draft: CartDraft,
  item: Pick<DraftLine, 'name' | 'unitPrice_minor' | 'quantity_milli' | 'taxClass'>,
  newLine: string,
): CartDraft {
  const unknown = {
    provider: null,
    ref: null,
    sku: null,
    category: null,
    unit: null,
    listPrice_minor: null,
    label: null,
  };
  return append(draft, { id: newLine, ...unknown, priceOrigin: 'open', ...item });
}

export function setQuantity(draft: CartDraft, line: string, quantity_milli: number): CartDraft | Refusal {
  return change(
    draft,
    line,
    (found) =>
      notSingle(found, quantity_milli) ??
      notWhole(found, quantity_milli) ?? {
        ...found,
        quantity_milli: found.returned ? 0 - quantity_milli : quantity_milli,
      },
  );
}

/** Back to the module's own price is no override any more. */
export function setPrice(
  draft: CartDraft,
  line: string,
  unitPrice_minor: number,
  by: string | null,
): CartDraft | Refusal {
  return change(draft, line, (found) => {
    if (found.returned?.original) return soldFor(found);
    if (found.provider === null) return { ...found, unitPrice_minor };
    // Of a customer's own price also the price that everybody pays is another one.
    const isList = unitPrice_minor === found.listPrice_minor && found.priceOrigin !== 'party';
    const priceOrigin = isList ? 'list' : 'override';
    return {
      ...found,
      unitPrice_minor,
      priceOrigin,
      priceTitle: null,
      priceBy: priceOrigin === 'override' ? by : null,
    };
  });
}

export function setLineDiscount(
  draft: CartDraft,
  line: string,
  discount: Discount | null,
  by: string | null,
): CartDraft | Refusal {
  const given = something(discount);
  return change(draft, line, (found) => {
    if (found.returned?.original) return soldFor(found);
    if (given && found.taxClass === LIABILITY_TAX_CLASS) return notDiscounted(found.name);
    return { ...found, discount: given, discountBy: given && by };
  });
}

/** The module's price of now, or what this customer pays instead of it. */
function isOwnPrice(line: DraftLine, { unitPrice_minor }: Sellable): boolean {
  if (line.priceOrigin === 'party') return line.listPrice_minor === unitPrice_minor;
  return line.priceOrigin === 'list' && line.unitPrice_minor === unitPrice_minor;
}

/** What the shop owes for it is what was paid. */
export function notDiscounted(name: string): Refusal {
  return refusal('not-discountable', `${name} is worth what is paid for it, so it has no discount.`);
}

export function setSaleDiscount(draft: CartDraft, discount: Discount | null, by: string | null): CartDraft {
  const given = something(discount);
  return { ...draft, saleDiscount: given, saleDiscountBy: given && by };
}

/** The whole sale without tax, for a reason, or taxed again with null. */
export function setExempt(draft: CartDraft, reason: string | null, by: string | null): CartDraft {
  return { ...draft, exempt: reason === null ? null : { reason, by, ofParty: false } };
}

export function setNote(draft: CartDraft, line: string, note: string | null): CartDraft | Refusal {
  return change(draft, line, (found) => ({ ...found, note: note || null }));
}

export function removeLine(draft: CartDraft, line: string): CartDraft | Refusal {
  return change(draft, line, (found) => ({ ...found, removed: true }));
}

export function clearCart(draft: CartDraft): CartDraft {
  const lines = draft.lines.map((line) => (line.removed ? line : { ...line, removed: true }));
  return { ...draft, lines, saleDiscount: null, saleDiscountBy: null, party: null, exempt: null };
}

/** Lines come back where they were. */
export function restoreLines(draft: CartDraft, lines: readonly string[]): CartDraft | Refusal {
  const gone = lines.find((id) => !draft.lines.some((line) => line.id === id));
  if (gone !== undefined) return unknownLine(gone);
  return {
    ...draft,
    lines: draft.lines.map((line) => (lines.includes(line.id) ? { ...line, removed: false } : line)),
  };
}

type NewLine = Omit<
  DraftLine,
  | 'position'
  | 'removed'
  | 'wholeOnly'
  | 'single'
  | 'note'
  | 'priceTitle'
  | 'discount'
  | 'newPrice_minor'
  | 'label'
  | 'returned'
  | 'priceBy'
  | 'discountBy'
> &
  Partial<Pick<DraftLine, 'label' | 'note' | 'returned' | 'single' | 'wholeOnly'>>;

export function append(draft: CartDraft, line: NewLine): CartDraft {
  const position = (draft.lines.at(-1)?.position ?? 0) + 1;
  const bare = {
    removed: false,
    note: null,
    priceTitle: null,
    discount: null,
    newPrice_minor: null,
    wholeOnly: false,
    single: false,
    label: null,
    returned: null,
    priceBy: null,
    discountBy: null,
  };
  return { ...draft, lines: [...draft.lines, { ...bare, ...line, position }] };
}

function replace(draft: CartDraft, changed: DraftLine): CartDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.id === changed.id ? changed : line)) };
}

export function change(
  draft: CartDraft,
  line: string,
  edit: (line: DraftLine) => DraftLine | Refusal,
): CartDraft | Refusal {
  const found = linesIn(draft).find(({ id }) => id === line);
  if (!found) return unknownLine(line);
  const edited = edit(found);
  return isRefusal(edited) ? edited : replace(draft, edited);
}

function soldFor({ id, name }: DraftLine): Refusal {
  return refusal('not-on-a-return', `${name} is given back for what it was sold for.`, { line: id });
}

function unknownLine(line: string): Refusal {
  return refusal('unknown-line', 'This line is no longer in the cart.', { line });
}

/** A discount of nothing is none. */
function something(discount: Discount | null): Discount | null {
  if (discount === null) return null;
  const figure = discount.kind === 'percent' ? discount.percent_ppm : discount.amount_minor;
  return figure === 0 ? null : discount;
}
