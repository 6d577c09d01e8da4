import { createMemo, For, type JSX, Show } from 'solid-js';
import { announced } from './announced.ts';
import { createChartCursor } from './chart-cursor.ts';
import type { ChartFormat, ChartProps, ChartWords } from './chart-props.ts';
import { ChartTip } from './chart-tip.tsx';
import { createElementSize } from './element-size.ts';
import { Textures } from './textures.tsx';
import { type ValueScale, valueScale } from './value-scale.ts';

/** What the marks of a plot are drawn by. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly scale: ValueScale;
  /** The middle of a point, from where reading starts. */
  x(index: number): number;
  /** From one point to the next. */
  readonly step: number;
  readonly active: number | undefined;
}

export interface PlotFrameProps {
  readonly chart: string;
  readonly of: ChartProps;
  readonly words: ChartWords;
  readonly format: ChartFormat;
  readonly line: boolean;
  /** Everything that has to fit between bottom and top. */
  readonly extent: readonly number[];
  readonly marks: (plot: Plot) => JSX.Element;
}

/** About how wide a letter of the smallest size is. */
const LETTER = 6.5;

/**
 * Scale, grid, what stands below, and one tab stop in which the arrow keys go from point to point. Everything is
 * drawn from left to right and mirrored where the page reads the other way.
 */
export function PlotFrame(props: PlotFrameProps): JSX.Element {
  let area!: HTMLDivElement;
  const size = createElementSize(() => area);
  const count = () => props.of.points.length;
  const cursor = createChartCursor(count);
  const scale = createMemo(() => valueScale(props.extent, size().height));
  const step = () => size().width / Math.max(1, count());
  const x = (index: number) => (index + 0.5) * step();
  const plot: Plot = {
    get width() {
      return size().width;
    },
    get height() {
      return size().height;
    },
    get scale() {
      return scale();
    },
    get step() {
      return step();
    },
    get active() {
      return cursor.index();
    },
    x,
  };
  const isRtl = () => getComputedStyle(area).direction === 'rtl';
  const indexAt = (event: PointerEvent) => {
    const { left, right } = area.getBoundingClientRect();
    const from = isRtl() ? right - event.clientX : event.clientX - left;
    return Math.min(count() - 1, Math.max(0, Math.floor(from / step())));
  };
  const open = () => {
    const point = props.of.points[cursor.index() ?? -1];
    if (point) props.of.onOpen?.(point.id);
  };
  const below = createMemo(() => {
    const widest = Math.max(1, ...props.of.points.map(({ label, short }) => (short ?? label).length));
    const every = Math.ceil((widest * LETTER + 12) / step());
    return props.of.points.flatMap((point, at) => {
      const text = point.short ?? point.label;
      // What would stand out at the end is left out: the page would scroll sideways for it.
      const fits = at === 0 || x(at) + (text.length * LETTER) / 2 <= size().width;
      return at % every === 0 && fits ? [{ text, x: x(at) }] : [];
    });
  });
  return (
    <div
      class="cp-chart-plot"
      role="application"
      aria-roledescription="chart"
      aria-label={`${props.of.label}. ${props.words.keys}`}
      tabIndex={0}
      data-openable={props.of.onOpen ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && cursor.index() !== undefined) open();
        else if (!cursor.press(event.key, isRtl())) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={() => cursor.point(undefined)}
    >
      <div class="cp-chart-scale" aria-hidden="true">
        <For each={scale().ticks}>
          {(tick) => <span style={{ top: `${scale().y(tick)}px` }}>{props.format.short(tick)}</span>}
        </For>
      </div>
      <div
        class="cp-chart-area"
        ref={(element) => (area = element)}
        aria-hidden="true"
        onPointerMove={(event) => cursor.point(indexAt(event))}
        onPointerDown={(event) => cursor.point(indexAt(event))}
        onPointerLeave={() => cursor.point(undefined)}
        onClick={open}
      >
        <svg width={size().width} height={size().height}>
          <Textures chart={props.chart} series={props.of.series.length} />
          <For each={scale().ticks}>
            {(tick) => (
              <line
                class={tick === 0 ? 'cp-chart-zero' : 'cp-chart-grid'}
                x1="0"
                x2={size().width}
                y1={Math.round(scale().y(tick)) - 0.5}
                y2={Math.round(scale().y(tick)) - 0.5}
              />
            )}
          </For>
          {props.marks(plot)}
        </svg>
        <Show when={cursor.index() !== undefined}>
          <ChartTip
            chart={props.chart}
            of={props.of}
            format={props.format}
            line={props.line}
            index={cursor.index()!}
            x={x(cursor.index()!)}
            width={size().width}
          />
        </Show>
      </div>
      <div class="cp-chart-points" aria-hidden="true">
        <For each={below()}>{({ text, x }) => <span style={{ '--x': `${x}px` }}>{text}</span>}</For>
      </div>
      <span class="cp-hidden" aria-live="polite">
        {cursor.byKeyboard() && cursor.index() !== undefined
          ? announced(props.of, cursor.index()!, props.format)
          : ''}
      </span>
    </div>
  );
}
