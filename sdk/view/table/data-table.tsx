import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { Virtualizer, type VirtualizerHandle } from 'virtua/solid';
import { type Column, type Sort, type TableRow, tracks } from './column.ts';
import { createRowCursor } from './row-cursor.ts';
import { TableHeader } from './table-header.tsx';
import { TableLine } from './table-line.tsx';

export interface DataTableProps<Row extends TableRow> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly selected?: string | null | undefined;
  /** A click, or the arrow keys. */
  readonly onSelect?: ((row: Row) => void) | undefined;
  /** Enter or a double click; without it, Enter selects. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** The space bar on a row. */
  readonly onToggle?: ((row: Row) => void) | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((column: string) => void) | undefined;
  /** Shown instead of the table when there are no rows. */
  readonly empty?: JSX.Element;
}

/** Longer lists keep only what is in sight in the document. */
const VIRTUAL_FROM = 100;
const ROW_HEIGHT = 44;

/** A list of any length. One tab stop; arrows, Page, Home and End move inside it. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>): JSX.Element {
  const id = createUniqueId();
  const cursor = createRowCursor(
    () => props.rows,
    () => props.selected,
  );
  let scroller: HTMLDivElement | undefined;
  let virtualizer: VirtualizerHandle | undefined;
  const virtual = () => props.rows.length >= VIRTUAL_FROM;
  const columns = () => props.columns as unknown as readonly Column<never>[];
  const domId = (index: number) => `${id}-${index}`;

  const reveal = (index: number) => {
    if (virtual()) virtualizer?.scrollToIndex(index, { align: 'nearest' });
    else document.querySelector(`[id="${domId(index)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller) return;
    if (event.key === 'Enter') {
      const row = props.rows[cursor.index()];
      if (!row) return;
      event.preventDefault();
      return (props.onOpen ?? props.onSelect)?.(row);
    }
    if (event.key === ' ' && props.onToggle) {
      const row = props.rows[cursor.index()];
      event.preventDefault();
      return row && props.onToggle(row);
    }
    const next = cursor.target(event.key);
    if (next === undefined) return;
    event.preventDefault();
    cursor.moveTo(next);
    reveal(next);
    const row = props.rows[next];
    if (row) props.onSelect?.(row);
  };
  const line = (row: Row, index: () => number) => (
    <TableLine
      row={row}
      columns={props.columns}
      domId={domId(index())}
      index={index()}
      selected={props.selected === row.id}
      active={cursor.index() === index()}
      onPress={() => {
        cursor.moveTo(index());
        props.onSelect?.(row);
      }}
      onOpen={() => props.onOpen?.(row)}
    />
  );
  return (
    <Show when={props.rows.length > 0 || !('empty' in props)} fallback={props.empty}>
      <div
        ref={(element) => (scroller = element)}
        role="grid"
        class="cp-table"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={props.rows.length + 1}
        aria-activedescendant={cursor.index() < 0 ? undefined : domId(cursor.index())}
        data-selectable={props.onSelect || props.onOpen ? '' : undefined}
        style={{ '--cp-tracks': tracks(columns(), false), '--cp-tracks-narrow': tracks(columns(), true) }}
        onKeyDown={onKeyDown}
      >
        <TableHeader columns={columns()} sort={props.sort} onSort={props.onSort} />
        <div role="rowgroup" class="cp-table-body">
          <Show when={virtual()} fallback={<For each={props.rows}>{line}</For>}>
            <Virtualizer
              ref={(handle) => (virtualizer = handle)}
              data={props.rows}
              itemSize={ROW_HEIGHT}
              startMargin={ROW_HEIGHT}
              keepMounted={cursor.index() < 0 ? [] : [cursor.index()]}
              {...(scroller ? { scrollRef: scroller } : {})}
            >
              {line}
            </Virtualizer>
          </Show>
        </div>
      </div>
    </Show>
  );
}
