import { For, type JSX } from 'solid-js';
import type { Column } from './column.ts';

interface TablePlaceholderProps {
  readonly columns: readonly Column<never>[];
  readonly index: number;
}

/** The place of a row that is on its way. */
export function TablePlaceholder(props: TablePlaceholderProps): JSX.Element {
  return (
    <div role="row" class="cp-table-row" aria-rowindex={props.index + 2} aria-busy="true">
      <For each={props.columns}>
        {(column) => (
          <div role="gridcell" class="cp-table-cell" data-optional={column.optional ? '' : undefined} />
        )}
      </For>
    </div>
  );
}
