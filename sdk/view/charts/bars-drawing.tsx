import { For, type JSX, Show } from 'solid-js';
import { type DrawingProps, numbers } from './drawing-props.ts';
import { LineMarks } from './line-marks.tsx';
import { type Plot, PlotFrame } from './plot-frame.tsx';
import { fillOf } from './textures.tsx';

/** Bars thinner than this cannot be told apart: then it is a line. */
const THINNEST = 5;

/** A bar for each point, several beside each other, with the earlier period behind. */
export function BarsDrawing(props: DrawingProps): JSX.Element {
  return (
    <PlotFrame
      {...props}
      line={false}
      extent={numbers(...props.of.series.map(({ values }) => values), props.of.earlier?.values)}
      marks={(plot) => (
        <Show when={plot.step > THINNEST} fallback={<LineMarks of={props.of} plot={plot} />}>
          <Bars {...props} plot={plot} />
        </Show>
      )}
    />
  );
}

function Bars(props: DrawingProps & { readonly plot: Plot }): JSX.Element {
  const room = () => Math.min(props.plot.step * 0.84, 64);
  const each = () => (room() * (props.of.earlier ? 0.66 : 1)) / props.of.series.length;
  const from = (index: number, series: number) =>
    props.plot.x(index) + (series - props.of.series.length / 2) * each();
  return (
    <>
      <For each={props.of.earlier?.values ?? []}>
        {(value, at) => (
          <Show when={value !== null}>
            <Bar
              plot={props.plot}
              value={value!}
              x={props.plot.x(at()) - room() / 2}
              width={room()}
              class="cp-chart-earlier-bar"
            />
          </Show>
        )}
      </For>
      <For each={props.of.series}>
        {(series, of) => (
          <For each={series.values}>
            {(value, at) => (
              <Show when={value !== null}>
                <Bar
                  plot={props.plot}
                  value={value!}
                  x={from(at(), of())}
                  width={each()}
                  class="cp-chart-bar"
                  fill={fillOf(props.chart, of())}
                  dimmed={props.plot.active !== undefined && props.plot.active !== at()}
                />
              </Show>
            )}
          </For>
        )}
      </For>
    </>
  );
}

interface BarProps {
  readonly plot: Plot;
  readonly value: number;
  readonly x: number;
  readonly width: number;
  readonly class: string;
  readonly fill?: string;
  readonly dimmed?: boolean;
}

function Bar(props: BarProps): JSX.Element {
  const zero = () => props.plot.scale.y(0);
  const end = () => props.plot.scale.y(props.value);
  return (
    <rect
      class={props.class}
      x={props.x}
      y={Math.min(zero(), end())}
      width={Math.max(1, props.width - (props.width > 6 ? 1 : 0))}
      height={Math.abs(zero() - end())}
      rx={props.width > 10 ? 2 : 0}
      fill={props.fill}
      data-dimmed={props.dimmed ? '' : undefined}
    />
  );
}
