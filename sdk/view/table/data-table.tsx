import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, Show } from 'solid-js';
import { type Column, type Sort, type TableRow, tracks } from './column.ts';
import { createRowCursor } from './row-cursor.ts';
import { arraySource, type RowSource } from './row-source.ts';
import { TableHeader } from './table-header.tsx';
import { TableLine } from './table-line.tsx';
import { TablePlaceholder } from './table-placeholder.tsx';
import { type BodyHandle, VirtualBody } from './virtual-body.tsx';

export interface DataTableProps<Row extends TableRow> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** All of them, or what `createWindowedRows` made. */
  readonly rows: readonly Row[] | RowSource<Row>;
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

/** A list of any length. One tab stop; arrows, Page, Home and End move inside it. */
export function DataTable<Row extends TableRow>(props: DataTableProps<Row>): JSX.Element {
  const id = createUniqueId();
  const isArray = () => Array.isArray(props.rows);
  const array = () => props.rows as readonly Row[];
  const ofArray = arraySource(array);
  const source = createMemo(() => (isArray() ? ofArray : (props.rows as RowSource<Row>)));
  const cursor = createRowCursor(source, () => props.selected);
  let scroller: HTMLDivElement | undefined;
  let body: BodyHandle | undefined;
  const virtual = createMemo(() => !isArray() || array().length >= VIRTUAL_FROM);
  const columns = () => props.columns as unknown as readonly Column<never>[];
  const domId = (index: number) => `${id}-${index}`;

  const reveal = (index: number) => {
    if (virtual()) body?.reveal(index);
    else document.querySelector(`[id="${domId(index)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const current = () => source().at(cursor.index());
  /** Where a key led to a row that was not here yet. */
  const [awaited, setAwaited] = createSignal<number>();
  const choose = (index: number) => {
    cursor.moveTo(index);
    const row = source().at(index);
    setAwaited(row ? undefined : index);
    if (row) props.onSelect?.(row);
  };
  createEffect(
    on(
      () => source().at(awaited() ?? -1),
      (row) => row && choose(awaited()!),
    ),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller) return;
    if (event.key === 'Enter') {
      const row = current();
      if (!row) return;
      event.preventDefault();
      return (props.onOpen ?? props.onSelect)?.(row);
    }
    if (event.key === ' ' && props.onToggle) {
      const row = current();
      event.preventDefault();
      return row && props.onToggle(row);
    }
    const next = cursor.target(event.key);
    if (next === undefined) return;
    event.preventDefault();
    reveal(next);
    choose(next);
  };
  const line = (row: Row, index: () => number) => (
    <TableLine
      row={row}
      columns={props.columns}
      domId={domId(index())}
      index={index()}
      selected={props.selected === row.id}
      active={cursor.index() === index()}
      onPress={() => choose(index())}
      onOpen={() => props.onOpen?.(row)}
    />
  );
  return (
    <Show when={source().length() > 0 || !('empty' in props)} fallback={props.empty}>
      <div
        ref={(element) => (scroller = element)}
        role="grid"
        class="cp-table"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={source().length() + 1}
        aria-activedescendant={cursor.index() < 0 ? undefined : domId(cursor.index())}
        data-selectable={props.onSelect || props.onOpen ? '' : undefined}
        style={{ '--cp-tracks': tracks(columns(), false), '--cp-tracks-narrow': tracks(columns(), true) }}
        onKeyDown={onKeyDown}
      >
        <TableHeader columns={columns()} sort={props.sort} onSort={props.onSort} />
        <Show
          when={virtual()}
          fallback={
            <div role="rowgroup" class="cp-table-body">
              <For each={array()}>{line}</For>
            </div>
          }
        >
          <VirtualBody
            source={source()}
            scroller={() => scroller}
            active={cursor.index}
            ref={(handle) => (body = handle)}
            line={line}
            placeholder={(index) => <TablePlaceholder columns={columns()} index={index} />}
          />
        </Show>
      </div>
    </Show>
  );
}
