import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';
import type { Column, Sort } from './column.ts';

interface TableHeaderProps {
  readonly columns: readonly Column<never>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((column: string) => void) | undefined;
}

export function TableHeader(props: TableHeaderProps): JSX.Element {
  const direction = (column: Column<never>) => {
    if (props.sort?.column !== column.id) return undefined;
    return props.sort.descending ? 'descending' : 'ascending';
  };
  return (
    <div role="rowgroup" class="cp-table-head">
      <div role="row" aria-rowindex={1} class="cp-table-row">
        <For each={props.columns}>
          {(column) => (
            <div
              role="columnheader"
              class="cp-table-cell"
              data-align={column.align ?? 'start'}
              data-optional={column.optional ? '' : undefined}
              aria-sort={direction(column)}
            >
              <Show when={column.sortable && props.onSort} fallback={column.head?.() ?? column.title}>
                {(sort) => (
                  <button type="button" class="cp-table-sort" onClick={() => sort()(column.id)}>
                    {column.title}
                    <Show when={direction(column)}>
                      {(towards) => (
                        <Icon name={towards() === 'ascending' ? 'chevron-up' : 'chevron-down'} size={14} />
                      )}
                    </Show>
                  </button>
                )}
              </Show>
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
