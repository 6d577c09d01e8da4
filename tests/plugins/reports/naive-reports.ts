import type { Database } from 'better-sqlite3';
import type { Cells } from '@counterpart/sdk';

interface Period {
  readonly from: string;
  readonly to: string;
}
interface Document {
  id: string;
  kind: string;
  register: string;
  person: string | null;
  at: number;
  business_date: string;
  void_of: string | null;
}
interface Line {
  id: string;
  document: string;
  provider: string | null;
  ref: string | null;
  name: string;
  category: string | null;
  tax_class: string | null;
  quantity_milli: number;
  line_discount_minor: number;
  sale_discount_minor: number;
  net_minor: number;
  tax_minor: number;
  gross_minor: number;
}
type Key = string | number;
type Row = readonly (Key | null)[];

/** What a report should say, and which of its cells are compared with that. */
export interface Naive {
  rows(period: Period): Row[];
  pick(cells: Cells): Row;
}

const SOLD = [
  'quantity_milli',
  'sold_minor',
  'refunded_minor',
  'voided_minor',
  'discount_minor',
  'net_minor',
  'tax_minor',
  'total_minor',
  'costed_minor',
  'cost_minor',
  'margin_minor',
];

/** The reports of sales out of the raw documents, one row after the other, with nothing that the product uses. */
export function naiveReports(books: Database): Readonly<Record<string, Naive>> {
  const all = <Of>(text: string) => books.prepare<[], Of>(text).all();
  const documents = () =>
    new Map(all<Document>('select * from sales_document').map((each) => [each.id, each]));
  const costs = () =>
    new Map(
      all<{ id: string; cost_minor: number }>('select * from sales_line_cost').map((c) => [
        c.id,
        c.cost_minor,
      ]),
    );
  const names = new Map(
    all<{ id: string; name: string }>('select id, name from core_person').map((p) => [p.id, p.name]),
  );
  const registers = new Map(
    all<{ id: string; name: string }>('select id, name from sales_register').map((r) => [r.id, r.name]),
  );

  function sold(key: (line: Line, document: Document) => Key, label = (value: Key): Key => value) {
    return ({ from, to }: Period): Row[] => {
      const by = documents();
      const known = costs();
      const groups = new Map<Key, number[]>();
      for (const line of all<Line>('select * from sales_line')) {
        const document = by.get(line.document)!;
        if (document.business_date < from || document.business_date > to) continue;
        if (line.tax_class === 'liability') continue;
        const sums = groups.get(key(line, document)) ?? SOLD.map(() => 0);
        for (const [index, figure] of figuresOf(line, document, known.get(line.id)).entries())
          sums[index]! += figure;
        groups.set(key(line, document), sums);
      }
      return [...groups].map(([value, sums]) => [label(value), ...sums]);
    };
  }

  const pick = (label: string) => (cells: Cells) => [label, ...SOLD].map((column) => cells[column] ?? null);
  const naive = (label: string, rows: Naive['rows']): Naive => ({ rows, pick: pick(label) });
  const person = (id: Key) => names.get(String(id)) ?? id;
  return {
    byDay: naive(
      'day',
      sold((_line, { business_date }) => business_date),
    ),
    byMonth: naive(
      'month',
      sold((_line, { business_date }) => business_date.slice(0, 7)),
    ),
    byWeek: naive(
      'week',
      sold((_line, { business_date }) => mondayOf(business_date)),
    ),
    byHour: naive(
      'hour',
      sold((_line, { at }) => `${String(new Date(at).getHours()).padStart(2, '0')}:00`),
    ),
    byWeekday: naive(
      'weekday',
      sold((_line, { business_date }) =>
        new Date(`${business_date}T12:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }),
      ),
    ),
    byProduct: naive(
      'name',
      sold(({ name }) => name),
    ),
    byCategory: naive(
      'category',
      sold(({ category }) => category ?? 'No category'),
    ),
    byCashier: naive(
      'person',
      sold((_line, document) => document.person ?? '', person),
    ),
    byRegister: naive(
      'register',
      sold(
        (_line, { register }) => register,
        (id) => registers.get(String(id))!,
      ),
    ),
    byMethod: {
      pick: ({ title, taken_minor, given_minor, amount_minor }) =>
        [title, taken_minor, given_minor, amount_minor].map((cell) => cell ?? null),
      rows: ({ from, to }) => {
        const groups = new Map<string, number[]>();
        const paid = all<{ title: string; amount: number; day: string }>(`
          select p.title, p.tendered_minor - p.change_minor as amount, d.business_date as day
          from sales_payment p, sales_document d where d.id = p.document`);
        for (const { title, amount, day } of paid) {
          if (day < from || day > to) continue;
          const [taken, given, sum] = groups.get(title) ?? [0, 0, 0];
          groups.set(title, [taken! + Math.max(amount, 0), given! + Math.min(amount, 0), sum! + amount]);
        }
        return [...groups].map(([title, sums]) => [title, ...sums]);
      },
    },
    byTax: {
      pick: ({ name, base_minor, amount_minor }) => [name ?? null, base_minor ?? null, amount_minor ?? null],
      rows: ({ from, to }) => {
        const by = documents();
        const groups = new Map<string, number[]>();
        const add = (name: string, document: string, base: number, amount: number) => {
          const { business_date } = by.get(document)!;
          if (business_date < from || business_date > to) return;
          const [bases, amounts] = groups.get(name) ?? [0, 0];
          groups.set(name, [bases! + base, amounts! + amount]);
        };
        for (const tax of all<{ name: string; document: string; base_minor: number; amount_minor: number }>(
          'select * from sales_document_tax',
        ))
          add(tax.name, tax.document, tax.base_minor, tax.amount_minor);
        const taxed = new Set(
          all<{ line: string }>('select line from sales_line_tax').map(({ line }) => line),
        );
        for (const line of all<Line>('select * from sales_line')) {
          if (line.tax_class === 'liability' || taxed.has(line.id)) continue;
          add('Without tax', line.document, line.net_minor, 0);
        }
        return [...groups].map(([name, sums]) => [name, ...sums]);
      },
    },
  };
}

function figuresOf(line: Line, document: Document, cost: number | undefined): number[] {
  const isVoid = document.kind === 'void';
  const isSold = line.quantity_milli > 0;
  const costed = cost === undefined ? 0 : line.net_minor;
  return [
    line.quantity_milli,
    !isVoid && isSold ? line.gross_minor : 0,
    !isVoid && !isSold ? line.gross_minor : 0,
    isVoid ? line.gross_minor : 0,
    line.line_discount_minor + line.sale_discount_minor,
    line.net_minor,
    line.tax_minor,
    line.gross_minor,
    costed,
    cost ?? 0,
    costed - (cost ?? 0),
  ];
}

function mondayOf(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
