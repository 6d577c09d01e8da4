import { type Accessor, createSignal, type JSX } from 'solid-js';
import { Checkbox } from '../fields/checkbox.tsx';
import type { Column, TableRow } from './column.ts';

export interface MarksOptions<Row extends TableRow> {
  /** The rows that the table shows. */
  readonly rows: () => readonly Row[];
  /** The accessible name of a row's box. */
  readonly label: (row: Row) => string;
  /** Of the box in the header, which marks all that is shown. */
  readonly allLabel: string;
}

/** Rows that a person picked out to do something with all of them. They stay picked while the list is searched. */
export interface Marks<Row extends TableRow> {
  readonly ids: Accessor<ReadonlySet<string>>;
  /** The first column of the table. */
  readonly column: Column<Row>;
  /** For the table's `onToggle`: the space bar. */
  toggle(row: Row): void;
  clear(): void;
}

export function createMarks<Row extends TableRow>(options: MarksOptions<Row>): Marks<Row> {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  const set = (rows: readonly Row[], marked: boolean) =>
    setIds((before) => {
      const after = new Set(before);
      for (const { id } of rows) {
        if (marked) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const all = () => options.rows().length > 0 && options.rows().every(({ id }) => ids().has(id));
  /** A press on the box is no press on the row. */
  const apart = (box: JSX.Element) => (
    <div class="cp-table-mark" onClick={(event) => event.stopPropagation()}>
      {box}
    </div>
  );
  return {
    ids,
    column: {
      id: 'mark',
      title: options.allLabel,
      width: '52px',
      head: () =>
        apart(
          <Checkbox
            label={options.allLabel}
            hideLabel
            checked={all()}
            onChange={(marked) => set(options.rows(), marked)}
          />,
        ),
      cell: (row) =>
        apart(
          <Checkbox
            label={options.label(row)}
            hideLabel
            checked={ids().has(row.id)}
            onChange={(marked) => set([row], marked)}
          />,
        ),
    },
    toggle: (row) => set([row], !ids().has(row.id)),
    clear: () => setIds(new Set<string>()),
  };
}
