import { createComputed, createMemo, createSignal, For, type JSX, on, onCleanup, onMount } from 'solid-js';
import type { TableRow } from './column.ts';
import type { RowSource } from './row-source.ts';
import { scrollGeometry } from './scroll-geometry.ts';

/** Until a row was measured. */
const ROW_HEIGHT = 44;
const VIEWPORT = 660;
/** Rows beyond those in sight that are in the document already. */
const BUFFER = 6;

/** For whoever moves through the rows. */
export interface BodyHandle {
  reveal(index: number): void;
}

interface VirtualBodyProps<Row extends TableRow> {
  readonly source: RowSource<Row>;
  readonly scroller: () => HTMLElement | undefined;
  /** The row that the keyboard is on, or -1: it stays in sight when a panel beside the list makes it smaller. */
  readonly active: () => number;
  readonly ref: (handle: BodyHandle) => void;
  readonly line: (row: Row, index: () => number) => JSX.Element;
  /** In the place of a row that is on its way. */
  readonly placeholder: (index: number) => JSX.Element;
}

/** Rows of one height, of which only those in sight are in the document. */
export function VirtualBody<Row extends TableRow>(props: VirtualBodyProps<Row>): JSX.Element {
  let body: HTMLDivElement | undefined;
  const [top, setTop] = createSignal(0);
  const [viewport, setViewport] = createSignal(VIEWPORT);
  const [rowHeight, setRowHeight] = createSignal(ROW_HEIGHT);
  const geometry = createMemo(() => scrollGeometry(props.source.length(), rowHeight(), viewport()));
  const end = () => props.source.length() - 1;
  const first = createMemo(() => Math.max(0, Math.min(geometry().indexAt(top()), end()) - BUFFER));
  const last = createMemo(() =>
    Math.min(end(), geometry().indexAt(top()) + Math.ceil(viewport() / rowHeight()) + BUFFER),
  );
  createComputed(() => props.source.show?.(first(), last()));
  const items = createMemo(() =>
    Array.from({ length: last() - first() + 1 }, (_, at) => props.source.at(first() + at) ?? first() + at),
  );

  const isInSight = (index: number) => index >= 0 && geometry().reveal(index, top()) === top();
  const measure = () => {
    const scroller = props.scroller();
    if (!scroller || !body) return;
    // Nothing has a height outside a browser, or while the view is not in front.
    const head = body.previousElementSibling as HTMLElement | null;
    const inSight = scroller.clientHeight - (head?.offsetHeight ?? 0);
    const kept = isInSight(props.active()) ? props.active() : -1;
    if (inSight > 0) setViewport(inSight);
    if (kept >= 0) scrollTo(geometry().reveal(kept, top()));
    const height = body.querySelector<HTMLElement>('[role=row]')?.offsetHeight ?? 0;
    if (height > 0) setRowHeight(height);
  };
  const scrollTo = (to: number) => {
    const scroller = props.scroller();
    if (!scroller || scroller.scrollTop === to) return;
    scroller.scrollTop = to;
    setTop(scroller.scrollTop);
  };
  onMount(() => {
    const scroller = props.scroller();
    if (!scroller) return;
    const onScroll = () => setTop(scroller.scrollTop);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    const resized = new ResizeObserver(measure);
    resized.observe(scroller);
    measure();
    onCleanup(() => {
      scroller.removeEventListener('scroll', onScroll);
      resized.disconnect();
    });
  });
  createComputed(
    on(
      () => props.source.question?.(),
      () => scrollTo(0),
      { defer: true },
    ),
  );
  props.ref({ reveal: (index) => scrollTo(geometry().reveal(index, top())) });
  return (
    <div
      ref={(element) => (body = element)}
      role="rowgroup"
      class="cp-table-body"
      data-virtual=""
      style={{
        'block-size': `${geometry().height}px`,
        'padding-block-start': `${Math.max(0, geometry().offsetOf(first(), top()))}px`,
      }}
    >
      <For each={items()}>
        {(item, at) =>
          typeof item === 'number' ? props.placeholder(item) : props.line(item, () => first() + at())
        }
      </For>
    </div>
  );
}
