import type { PrintBlock, PrintCell, PrintDocument } from './print-document.ts';
import { MAX_TABLE_ROWS, type TableColumn } from './table-block.ts';

type TextStyle = Omit<Extract<PrintBlock, { kind: 'text' }>, 'kind' | 'text'>;
type RowStyle = Omit<Extract<PrintBlock, { kind: 'columns' }>, 'kind' | 'cells'>;
type ImageStyle = Omit<Extract<PrintBlock, { kind: 'image' }>, 'kind' | 'data'>;

/** Puts a document together, block after block. */
export interface PrintBuilder {
  /** In the middle, bold and large. */
  heading(text: string): PrintBuilder;
  text(text: string, style?: TextStyle): PrintBuilder;
  /** What it is at the start, how much at the end of the line. */
  row(label: string, value: string, style?: RowStyle): PrintBuilder;
  columns(cells: readonly PrintCell[], style?: RowStyle): PrintBuilder;
  table(
    columns: readonly TableColumn[],
    rows: readonly (readonly string[])[],
    totals?: readonly string[],
  ): PrintBuilder;
  rule(style?: 'single' | 'double'): PrintBuilder;
  space(): PrintBuilder;
  barcode(value: string): PrintBuilder;
  qr(value: string): PrintBuilder;
  image(data: string, style?: ImageStyle): PrintBuilder;
  cut(): PrintBuilder;
  /** Blocks that were made elsewhere. */
  add(blocks: readonly PrintBlock[]): PrintBuilder;
  build(): PrintDocument;
}

/** One, or as many as hold the rows. */
function tablesOf(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  totals: readonly string[] | undefined,
): PrintBlock[] {
  const tables = Math.max(1, Math.ceil(rows.length / MAX_TABLE_ROWS));
  return Array.from({ length: tables }, (_, table) => ({
    kind: 'table',
    columns: [...columns],
    rows: rows.slice(table * MAX_TABLE_ROWS, (table + 1) * MAX_TABLE_ROWS).map((row) => [...row]),
    ...(totals && table === tables - 1 && { totals: [...totals] }),
  }));
}

export function printDocument(head: { readonly title: string; readonly language: string }): PrintBuilder {
  const blocks: PrintBlock[] = [];
  const put = (...added: readonly PrintBlock[]): PrintBuilder => {
    blocks.push(...added);
    return builder;
  };
  const builder: PrintBuilder = {
    heading: (text) => put({ kind: 'text', text, align: 'center', size: 'large', bold: true }),
    text: (text, style) => put({ kind: 'text', text, ...style }),
    row: (label, value, style) =>
      put({
        kind: 'columns',
        cells: [
          { text: label, grow: true },
          { text: value, align: 'end' },
        ],
        ...style,
      }),
    columns: (cells, style) => put({ kind: 'columns', cells: [...cells], ...style }),
    table: (columns, rows, totals) => put(...tablesOf(columns, rows, totals)),
    rule: (style) => put({ kind: 'rule', ...(style && { style }) }),
    space: () => put({ kind: 'space' }),
    barcode: (value) => put({ kind: 'barcode', value }),
    qr: (value) => put({ kind: 'qr', value }),
    image: (data, style) => put({ kind: 'image', data, ...style }),
    cut: () => put({ kind: 'cut' }),
    add: (added) => {
      for (const block of added) blocks.push(block);
      return builder;
    },
    build: () => ({ ...head, blocks: [...blocks] }),
  };
  return builder;
}
