import { stack, stackOffsetDiverging } from 'd3-shape';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { type DrawingProps } from './drawing-props.ts';
import { PlotFrame } from './plot-frame.tsx';
import { fillOf } from './textures.tsx';

/** The series of a point on top of each other; what is below zero goes down. */
export function StackedDrawing(props: DrawingProps): JSX.Element {
  const stacked = createMemo(() => {
    const layout = stack<void, number, number>()
      .keys(props.of.series.map((_, at) => at))
      .value((point, series) => props.of.series[series]!.values[point] ?? 0)
      .offset(stackOffsetDiverging);
    return layout(props.of.points.map((_, at) => at));
  });
  return (
    <PlotFrame
      {...props}
      line={false}
      extent={stacked().flatMap((series) => series.flatMap(([from, to]) => [from, to]))}
      marks={(plot) => {
        const width = () => Math.max(1, Math.min(plot.step * 0.78, 64));
        return (
          <For each={stacked()}>
            {(series, of) => (
              <For each={series}>
                {([from, to], at) => (
                  <Show when={from !== to}>
                    <rect
                      class="cp-chart-bar cp-chart-part"
                      x={plot.x(at()) - width() / 2}
                      width={width()}
                      y={plot.scale.y(to)}
                      height={plot.scale.y(from) - plot.scale.y(to)}
                      fill={fillOf(props.chart, of())}
                      data-dimmed={plot.active !== undefined && plot.active !== at() ? '' : undefined}
                    />
                  </Show>
                )}
              </For>
            )}
          </For>
        );
      }}
    />
  );
}
