import { createComputed, createMemo, createSignal, mapArray, on, onCleanup, untrack } from 'solid-js';
import type { Ask } from '../../contracts/index.ts';
import { createLive, type Live } from '../live.ts';
import type { TableRow } from './column.ts';
import type { RowSource } from './row-source.ts';

/** Rows that are asked for at once. */
const SIZE = 100;
/** So many rows beyond those in sight are asked for, so that scrolling meets them. */
const AHEAD = 40;
/** Windows that were in sight are remembered, and shown until they are asked for anew. */
const REMEMBERED = 20;

export interface WindowAsked {
  readonly offset: number;
  readonly limit: number;
}

/** A list that is longer than anybody reads: only the windows in sight are here, and live. */
export interface WindowedRows<Row extends TableRow> extends RowSource<Row> {
  readonly question: () => unknown;
  /** How many there are, for `Loaded`; undefined until the first answer. */
  readonly counted: Live<{ readonly total: number }>;
  /** The rows that are here just now. */
  readonly loaded: () => readonly Row[];
}

/**
 * Rows of a query that takes `offset` and `limit` and answers with a `total`. Asked anew when `ask` changes; what
 * another till changes in sight changes in place. While it is `paused` nothing is asked.
 */
export function createWindowedRows<Page extends { readonly total: number }, Row extends TableRow>(
  ask: (window: WindowAsked) => Ask<Page>,
  rowsOf: (page: Page) => readonly Row[],
  options: { readonly paused?: () => boolean } = {},
): WindowedRows<Row> {
  const [sight, setSight] = createSignal({ first: 0, last: 0 }, { equals: sameSight });
  const [total, setTotal] = createSignal<number>();
  const question = createMemo(() => JSON.stringify(ask({ offset: 0, limit: SIZE }).input));
  const remembered = new Map<number, readonly Row[]>();
  // Before the windows look: they begin at the top of another list.
  createComputed(
    on(
      question,
      () => {
        remembered.clear();
        setSight((before) => ({ first: 0, last: before.last - before.first }));
      },
      { defer: true },
    ),
  );
  const numbers = createMemo(() => windowsOf(sight(), total()), undefined, { equals: sameNumbers });
  const windows = mapArray(numbers, (number) => {
    const live = createLive(() =>
      options.paused?.() ? undefined : ask({ offset: number * SIZE, limit: SIZE }),
    );
    const rows = () => {
      const page = live();
      return page && rowsOf(page);
    };
    createComputed(() => {
      const page = live();
      if (page) setTotal(page.total);
    });
    onCleanup(() => {
      const last = untrack(rows);
      if (last) remember(remembered, number, [...last]);
    });
    return { number, live, rows };
  });
  const byNumber = createMemo(() => new Map(windows().map((window) => [window.number, window])));
  const here = () => [...byNumber().values()];

  const counted = () => {
    const known = total();
    return known === undefined ? undefined : { total: known };
  };
  Object.defineProperties(counted, {
    loading: { get: () => here().some(({ live }) => live.loading) },
    fault: { get: () => here().find(({ live }) => live.fault)?.live.fault },
  });
  return {
    question,
    counted: counted as Live<{ readonly total: number }>,
    length: () => total() ?? 0,
    at(index) {
      const number = Math.floor(index / SIZE);
      const rows = byNumber().get(number)?.rows() ?? remembered.get(number);
      return rows?.[index - number * SIZE];
    },
    indexOf(id) {
      for (const { number, rows } of here()) {
        const found = rows()?.findIndex((row) => row.id === id) ?? -1;
        if (found >= 0) return number * SIZE + found;
      }
      return -1;
    },
    show: (first, last) => setSight({ first, last }),
    loaded: () => here().flatMap(({ rows }) => rows() ?? []),
  };
}

function windowsOf({ first, last }: { first: number; last: number }, total: number | undefined): number[] {
  const end = total === undefined ? 0 : Math.max(0, total - 1);
  const from = Math.floor(Math.min(end, Math.max(0, first - AHEAD)) / SIZE);
  const to = Math.floor(Math.min(end, last + AHEAD) / SIZE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function remember<T>(map: Map<number, T>, key: number, value: T): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= REMEMBERED) return;
    map.delete(oldest);
  }
}

function sameSight(a: { first: number; last: number }, b: { first: number; last: number }): boolean {
  return a.first === b.first && a.last === b.last;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, index) => number === b[index]);
}
