import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { useWorkbench } from '../workbench.ts';
import type { Column } from './column.ts';

/** Which columns of a list a person looks at. */
export interface ColumnChoice<Row> {
  /** For the table. */
  readonly shown: () => readonly Column<Row>[];
  /** Those that can be shown or not. */
  readonly offered: readonly Pick<Column<Row>, 'id' | 'title'>[];
  isShown(id: string): boolean;
  show(id: string, shown: boolean): void;
}

type Chosen = Readonly<Record<string, boolean>>;

/** Remembered for each person at each till. `list` names the list: `inventory.products`. */
export function createColumnChoice<Row>(list: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const workbench = useWorkbench();
  const key = () => `counterpart.columns.${list}.${workbench.user()?.id ?? ''}`;
  const [chosen, setChosen] = createSignal<Chosen>(read(key()));
  createEffect(on(key, (now) => setChosen(read(now)), { defer: true }));
  const isShown = (column: Column<Row>) =>
    column.choice === undefined || (chosen()[column.id] ?? column.choice === 'shown');
  return {
    shown: createMemo(() => columns.filter(isShown)),
    offered: columns.filter(({ choice }) => choice !== undefined),
    isShown: (id) => columns.some((column) => column.id === id && isShown(column)),
    show(id, shown) {
      const next = { ...chosen(), [id]: shown };
      setChosen(next);
      localStorage.setItem(key(), JSON.stringify(next));
    },
  };
}

/** What another version wrote may be anything. */
function read(key: string): Chosen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Chosen) : {};
  } catch {
    return {};
  }
}
