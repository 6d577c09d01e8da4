import { For, type JSX } from 'solid-js';
import type { Column, TableRow } from './column.ts';
import { flashOnChange } from './flash-on-change.ts';

interface TableLineProps<Row extends TableRow> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly domId: string;
  readonly index: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly onPress: () => void;
  readonly onOpen: () => void;
}

/** One row. Marked for a moment when it changes in place. */
export function TableLine<Row extends TableRow>(props: TableLineProps<Row>): JSX.Element {
  const flashing = flashOnChange(() => props.row);
  return (
    <div
      role="row"
      id={props.domId}
      class="cp-table-row"
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      data-row={props.row.id}
      data-active={props.active ? '' : undefined}
      data-changed={flashing() ? '' : undefined}
      onClick={() => props.onPress()}
      onDblClick={() => props.onOpen()}
    >
      <For each={props.columns}>
        {(column) => (
          <div
            role="gridcell"
            class="cp-table-cell"
            data-column={column.id}
            data-align={column.align ?? 'start'}
            data-optional={column.optional ? '' : undefined}
          >
            {column.cell(props.row)}
          </div>
        )}
      </For>
    </div>
  );
}
