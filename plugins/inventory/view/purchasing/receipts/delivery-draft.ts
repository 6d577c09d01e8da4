import { newId } from '@counterpart/sdk';
import { batch } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import type { Purchasable, PurchaseOrder, PurchaseUnit, ReceiveGoods } from '../../../api/index.ts';
import { typedNumbers } from '../../serials/typed-numbers.ts';
import { amountOf } from '../../../api/purchasing/purchase-amount.ts';

/** A line of a delivery as it is being counted. */
export interface DeliveryLine {
  readonly key: string;
  /** Of the order; absent when it is not on it. */
  readonly orderLine: string | undefined;
  readonly product: Purchasable['product'];
  readonly code: string;
  readonly hasSerials: boolean;
  readonly units: readonly PurchaseUnit[];
  unit: PurchaseUnit;
  /** Still missing on the order, in the unit; null: nobody ordered it. */
  readonly missing_milli: number | null;
  quantity_milli: number | null;
  /** Which ones, as they were scanned or typed. */
  numbers: string;
  /** As agreed, until somebody says otherwise. */
  cost_minor: number | null;
  amount_minor: number | null;
  /** Somebody said otherwise. */
  repriced: boolean;
}

interface Delivery {
  reference: string;
  extra_minor: number | null;
  lines: DeliveryLine[];
}

export interface DeliveryDraft {
  readonly values: Delivery;
  set(change: Partial<Omit<Delivery, 'lines'>>): void;
  change(
    key: string,
    change: Partial<
      Pick<DeliveryLine, 'unit' | 'quantity_milli' | 'numbers' | 'cost_minor' | 'amount_minor'>
    >,
  ): void;
  remove(key: string): void;
  /** One more of it, on its line or on a new one. */
  add(found: Purchasable): string;
  /** Everything that is missing came, or nothing is counted yet. */
  fill(everything: boolean): void;
  amount(line: DeliveryLine): number | null;
  total(): number;
  counted(): readonly DeliveryLine[];
  input(place: Pick<ReceiveGoods, 'order' | 'revision' | 'supplier' | 'location'>): ReceiveGoods;
  /** The same id for the same delivery, so that pressing twice, or again after a lost reply, posts it once. */
  requestId(input: ReceiveGoods): string;
}

export function createDelivery(order: PurchaseOrder | null): DeliveryDraft {
  const [values, setValues] = createStore<Delivery>({
    reference: '',
    extra_minor: null,
    lines: (order?.lines ?? [])
      .filter(({ base_milli, received_milli }) => received_milli < base_milli)
      .map(missing),
  });
  let asked: { readonly id: string; readonly text: string } | undefined;
  const amount = (line: DeliveryLine) => {
    if (line.cost_minor === null || line.quantity_milli === null) return line.amount_minor;
    return amountOf({ cost_minor: line.cost_minor }, line.quantity_milli);
  };
  const counted = () => values.lines.filter(({ quantity_milli }) => (quantity_milli ?? 0) > 0);
  const at = (key: string) => (line: DeliveryLine) => line.key === key;
  return {
    values,
    amount,
    counted,
    set: (change) => setValues(change),
    change: (key, change) =>
      setValues('lines', at(key), {
        ...change,
        ...('cost_minor' in change || 'amount_minor' in change ? { repriced: true } : {}),
      }),
    remove: (key) => setValues('lines', (lines) => lines.filter((line) => line.key !== key)),
    add(found) {
      const there =
        values.lines.find(
          ({ product, unit }) => product.id === found.product.id && unit.id === found.unit.id,
        ) ?? values.lines.find(({ product }) => product.id === found.product.id);
      if (there) {
        setValues('lines', at(there.key), 'quantity_milli', (before) => (before ?? 0) + 1000);
        return there.key;
      }
      const line = besides(found);
      setValues(
        'lines',
        produce((lines) => void lines.push(line)),
      );
      return line.key;
    },
    fill: (everything) =>
      batch(() =>
        setValues(
          'lines',
          () => true,
          (line) => ({ quantity_milli: everything ? line.missing_milli : null }),
        ),
      ),
    total: () => counted().reduce((sum, line) => sum + (amount(line) ?? 0), 0) + (values.extra_minor ?? 0),
    input: (place) => ({
      ...place,
      reference: values.reference,
      note: '',
      extra_minor: values.extra_minor ?? 0,
      confirmed: false,
      lines: counted().map(({ orderLine, product, unit, quantity_milli, ...line }) => ({
        ...(orderLine === undefined ? { product: product.id } : { orderLine }),
        unit: orderLine === undefined ? unit.id : null,
        quantity_milli: quantity_milli!,
        ...(line.repriced ? priced(line) : {}),
        ...named(line),
      })),
    }),
    requestId(input) {
      const text = JSON.stringify(input);
      if (asked?.text !== text) asked = { id: newId(), text };
      return asked.id;
    },
  };
}

/** Which ones they are, of goods of which each has a number. */
export function named({ hasSerials, numbers }: Pick<DeliveryLine, 'hasSerials' | 'numbers'>) {
  return hasSerials ? { serials: typedNumbers(numbers) } : {};
}

function priced({ cost_minor, amount_minor }: Pick<DeliveryLine, 'cost_minor' | 'amount_minor'>) {
  if (cost_minor !== null) return { cost_minor };
  return amount_minor === null ? {} : { amount_minor };
}

function missing(line: PurchaseOrder['lines'][number]): DeliveryLine {
  const { id, product, code, hasSerials, unit, base_milli, received_milli, cost_minor } = line;
  const missing_milli = Math.round(((base_milli - received_milli) * 1000) / unit.factor_milli);
  return {
    key: id,
    orderLine: id,
    product,
    code,
    hasSerials,
    units: [unit],
    unit,
    missing_milli,
    quantity_milli: missing_milli,
    numbers: '',
    cost_minor,
    amount_minor:
      cost_minor === null && line.amount_minor !== null
        ? amountOf({ amount_minor: line.amount_minor, quantity_milli: line.quantity_milli }, missing_milli)
        : null,
    repriced: false,
  };
}

function besides({ product, code, hasSerials, units, unit, cost_minor }: Purchasable): DeliveryLine {
  const key = newId();
  return {
    key,
    orderLine: undefined,
    product,
    code,
    hasSerials,
    units,
    unit,
    missing_milli: null,
    quantity_milli: 1000,
    numbers: '',
    cost_minor,
    amount_minor: null,
    repriced: false,
  };
}
