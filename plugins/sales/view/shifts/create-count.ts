import { createStore } from 'solid-js/store';
import { type CashPiece, type CountedCash, type CountDraft, sumOfCash } from '../../api/index.ts';

/** What is being counted. An empty field is a coin that is not there. */
export interface Count {
  readonly byPiece: () => boolean;
  setByPiece(byPiece: boolean): void;
  piece(value_minor: number): number | null;
  setPiece(value_minor: number, count: number | null): void;
  readonly sum: () => number | null;
  setSum(sum_minor: number | null): void;
  other(method: string): number | null;
  setOther(method: string, counted_minor: number | null): void;
  /** Something was counted, if only that there is nothing. */
  readonly begun: () => boolean;
  readonly cash: () => CountedCash;
  readonly cash_minor: () => number;
  readonly others: () => { method: string; counted_minor: number }[];
  /** Takes up what was counted before. */
  restore(draft: Pick<CountDraft, 'pieces' | 'sum_minor' | 'others'>): void;
  clear(): void;
}

interface State {
  byPiece: boolean;
  pieces: Record<number, number | null>;
  sum: number | null;
  others: Record<string, number | null>;
}

const NOTHING: State = { byPiece: true, pieces: {}, sum: null, others: {} };

export function createCount(): Count {
  const [state, setState] = createStore<State>(structuredClone(NOTHING));
  const pieces = (): CashPiece[] =>
    Object.entries(state.pieces).flatMap(([value, count]) =>
      count === null ? [] : [{ value_minor: Number(value), count }],
    );
  const cash = (): CountedCash =>
    state.byPiece ? { pieces: pieces(), sum_minor: null } : { pieces: null, sum_minor: state.sum ?? 0 };
  const replace = (next: State) => {
    // A store merges objects; what is not in the next one has to go.
    const gone = Object.keys(state.pieces).map((value) => [value, null]);
    setState({ ...next, pieces: { ...Object.fromEntries(gone), ...next.pieces } });
  };
  return {
    byPiece: () => state.byPiece,
    setByPiece: (byPiece) => setState({ byPiece }),
    piece: (value_minor) => state.pieces[value_minor] ?? null,
    setPiece: (value_minor, count) => setState('pieces', value_minor, count),
    sum: () => state.sum,
    setSum: (sum) => setState({ sum }),
    other: (method) => state.others[method] ?? null,
    setOther: (method, counted_minor) => setState('others', method, counted_minor),
    begun: () => (state.byPiece ? pieces().length > 0 : state.sum !== null),
    cash,
    cash_minor: () => sumOfCash(cash()),
    others: () =>
      Object.entries(state.others).flatMap(([method, counted_minor]) =>
        counted_minor === null ? [] : [{ method, counted_minor }],
      ),
    restore: ({ pieces: counted, sum_minor, others }) =>
      replace({
        byPiece: sum_minor === null,
        pieces: Object.fromEntries(counted.map(({ value_minor, count }) => [value_minor, count])),
        sum: sum_minor,
        others: Object.fromEntries(others.map(({ method, counted_minor }) => [method, counted_minor])),
      }),
    clear: () => replace(structuredClone(NOTHING)),
  };
}
