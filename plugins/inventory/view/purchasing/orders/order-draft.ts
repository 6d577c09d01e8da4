import { batch, createSignal, type Accessor } from 'solid-js';
import { createStore, produce, reconcile } from 'solid-js/store';
import type { Purchasable, PurchaseOrder, PurchaseUnit, SavePurchaseOrder } from '../../../api/index.ts';
import { amountOf } from '../../../api/purchasing/purchase-amount.ts';

/** A line as it is being written. */
export interface DraftLine {
  /** Of this line in this window. */
  readonly key: string;
  /** Of a line that was saved. */
  readonly id: string | undefined;
  readonly product: Purchasable['product'];
  readonly code: string;
  readonly units: readonly PurchaseUnit[];
  unit: PurchaseUnit;
  quantity_milli: number | null;
  cost_minor: number | null;
  /** Agreed for all of it, where no cost of a unit is. */
  amount_minor: number | null;
}

interface Draft {
  supplier: string;
  /** Empty: where this till sells from. */
  location: string;
  /** Empty: nobody knows. */
  expected: string;
  note: string;
  lines: DraftLine[];
}

export interface OrderDraft {
  readonly values: Draft;
  readonly dirty: Accessor<boolean>;
  /** The revision that is being edited. */
  readonly revision: Accessor<number | undefined>;
  set(change: Partial<Omit<Draft, 'lines'>>): void;
  /** One more pack of it, on its line or on a new one; answers the key of the line. */
  add(found: Purchasable): string;
  change(
    key: string,
    change: Partial<Pick<DraftLine, 'unit' | 'quantity_milli' | 'cost_minor' | 'amount_minor'>>,
  ): void;
  remove(key: string): void;
  /** What the line comes to; null while nobody knows. */
  amount(line: DraftLine): number | null;
  total(): number;
  /** From now on it is this order that is edited. */
  reset(order: PurchaseOrder | null): void;
  /** Edits go on, on top of what somebody else changed. */
  keep(revision: number): void;
  input(order: PurchaseOrder | null): SavePurchaseOrder;
}

let keys = 0;
const nextKey = () => `line-${++keys}`;

export function createOrderDraft(order: PurchaseOrder | null, supplier = ''): OrderDraft {
  const [values, setValues] = createStore<Draft>(draftOf(order, supplier));
  const [dirty, setDirty] = createSignal(false);
  const [revision, setRevision] = createSignal(order?.revision);
  const touch = (work: () => void) =>
    batch(() => {
      work();
      setDirty(true);
    });
  const amount = (line: DraftLine) =>
    line.cost_minor === null || line.quantity_milli === null
      ? line.amount_minor
      : amountOf({ cost_minor: line.cost_minor }, line.quantity_milli);
  return {
    values,
    dirty,
    revision,
    amount,
    set: (change) => touch(() => setValues(change)),
    add(found) {
      const there = values.lines.find(
        ({ product, unit }) => product.id === found.product.id && unit.id === found.unit.id,
      );
      const pack = found.pack_milli;
      const key = there?.key ?? nextKey();
      touch(() => {
        if (there)
          setValues(
            'lines',
            ({ key: each }) => each === key,
            'quantity_milli',
            (before) => (before ?? 0) + pack,
          );
        else
          setValues(
            'lines',
            produce((lines) => {
              lines.push({ ...newLine(found), key, quantity_milli: Math.max(pack, found.minimum_milli) });
            }),
          );
      });
      return key;
    },
    change: (key, change) => touch(() => setValues('lines', (line) => line.key === key, change)),
    remove: (key) => touch(() => setValues('lines', (lines) => lines.filter((line) => line.key !== key))),
    total: () => values.lines.reduce((sum, line) => sum + (amount(line) ?? 0), 0),
    reset: (next) =>
      batch(() => {
        setValues(reconcile(draftOf(next, supplier), { key: 'key' }));
        setRevision(next?.revision);
        setDirty(false);
      }),
    keep: (next) => setRevision(next),
    input: (saved) => ({
      ...(saved ? { id: saved.id, revision: revision() } : {}),
      expected: values.expected === '' ? null : values.expected,
      note: values.note,
      ...(saved === null || saved.state === 'draft' ? goods(values) : {}),
    }),
  };
}

function goods({ supplier, location, lines }: Draft) {
  return {
    supplier,
    ...(location === '' ? {} : { location }),
    lines: lines.map(({ id, product, unit, quantity_milli, cost_minor, amount_minor }) => ({
      ...(id === undefined ? {} : { id }),
      product: product.id,
      unit: unit.id,
      quantity_milli: quantity_milli ?? 0,
      cost_minor,
      amount_minor: cost_minor === null ? amount_minor : null,
    })),
  };
}

function newLine({ product, code, units, unit, cost_minor }: Purchasable) {
  return { id: undefined, product, code, units, unit, cost_minor, amount_minor: null };
}

function draftOf(order: PurchaseOrder | null, supplier: string): Draft {
  if (!order) return { supplier, location: '', expected: '', note: '', lines: [] };
  return {
    supplier: order.supplier.id,
    location: order.location.id,
    expected: order.expected ?? '',
    note: order.note,
    lines: order.lines.map(
      ({ id, product, code, units, unit, quantity_milli, cost_minor, amount_minor }) => ({
        // Keys outlive a reset, so that the field with the focus keeps it.
        key: id,
        id,
        product,
        code,
        units,
        unit,
        quantity_milli,
        cost_minor,
        amount_minor,
      }),
    ),
  };
}
