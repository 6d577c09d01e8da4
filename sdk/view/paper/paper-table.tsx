import { For, type JSX, Show } from 'solid-js';
import type { TableBlock } from '../../printing/index.ts';

/** A table of a document. On a screen it is as wide as it has to be, and scrolls. */
export function PaperTable(props: { readonly table: TableBlock }): JSX.Element {
  const alignOf = (index: number) => props.table.columns[index]?.align ?? 'start';
  const cells = (row: readonly string[]) => props.table.columns.map((_, index) => row[index] ?? '');
  return (
    <div class="cp-paper-table">
      <table>
        <thead>
          <tr>
            <For each={props.table.columns}>
              {({ title, align }) => (
                <th scope="col" data-align={align ?? 'start'}>
                  {title}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.rows}>{(row) => <Row cells={cells(row)} alignOf={alignOf} />}</For>
        </tbody>
        <Show when={props.table.totals}>
          {(totals) => (
            <tfoot>
              <Row cells={cells(totals())} alignOf={alignOf} />
            </tfoot>
          )}
        </Show>
      </table>
    </div>
  );
}

function Row(props: {
  readonly cells: readonly string[];
  readonly alignOf: (index: number) => string;
}): JSX.Element {
  return (
    <tr>
      <For each={props.cells}>
        {(text, index) => (
          <td class="cp-figures" data-align={props.alignOf(index())}>
            {text}
          </td>
        )}
      </For>
    </tr>
  );
}
