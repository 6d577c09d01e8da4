import { area, line } from 'd3-shape';
import { For, type JSX, Show } from 'solid-js';
import type { ChartProps } from './chart-props.ts';
import type { Plot } from './plot-frame.tsx';
import { colorOf, DASHES } from './textures.tsx';

export interface LineMarksProps {
  readonly of: ChartProps;
  readonly plot: Plot;
}

type Values = readonly (number | null)[];

/** A line for each series over the earlier period's; a lone one stands on a tint. Gaps stay gaps. */
export function LineMarks(props: LineMarksProps): JSX.Element {
  const y = (value: number | null) => props.plot.scale.y(value ?? 0);
  const path = (values: Values) =>
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, at) => props.plot.x(at))
      .y(y)(values) ?? '';
  const under = (values: Values) =>
    area<number | null>()
      .defined((value) => value !== null)
      .x((_, at) => props.plot.x(at))
      .y0(props.plot.scale.y(0))
      .y1(y)(values) ?? '';
  const active = () => props.plot.active;
  return (
    <>
      <Show when={props.of.series.length === 1}>
        <path class="cp-chart-under" d={under(props.of.series[0]!.values)} fill={colorOf(0)} />
      </Show>
      <Show when={props.of.earlier}>
        {(earlier) => <path class="cp-chart-earlier-line" d={path(earlier().values)} />}
      </Show>
      <For each={props.of.series}>
        {(series, at) => (
          <path
            class="cp-chart-line"
            d={path(series.values)}
            stroke={colorOf(at())}
            stroke-dasharray={DASHES[at() % DASHES.length]}
          />
        )}
      </For>
      <Show when={active() !== undefined}>
        <line
          class="cp-chart-cursor"
          x1={props.plot.x(active()!)}
          x2={props.plot.x(active()!)}
          y1="0"
          y2={props.plot.height}
        />
        <For each={props.of.series}>
          {(series, at) => (
            <Show when={series.values[active()!] !== null}>
              <circle
                class="cp-chart-dot"
                cx={props.plot.x(active()!)}
                cy={y(series.values[active()!] ?? 0)}
                r="4.5"
                fill={colorOf(at())}
              />
            </Show>
          )}
        </For>
      </Show>
    </>
  );
}
