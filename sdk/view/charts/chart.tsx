import { createSignal, createUniqueId, type JSX, lazy, Show, Suspense } from 'solid-js';
import { IconButton } from '../actions/icon-button.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { CHART_WORDS, type ChartProps } from './chart-props.ts';
import { ChartTable } from './chart-table.tsx';
import type { DrawingProps } from './drawing-props.ts';
import { useChartFormat } from './use-chart-format.ts';

/** Whoever shows no chart does not load what draws them. A drawing that cannot be fetched is read instead. */
const Drawing = lazy(() =>
  import('./drawing.tsx').catch(() => ({
    default: (props: DrawingProps) => <ChartTable of={props.of} format={props.format} />,
  })),
);

/** Figures that people would rather see than read, with their exact values and the table behind them. */
export function Chart(props: ChartProps): JSX.Element {
  const chart = createUniqueId();
  const format = useChartFormat(() => props.unit);
  const words = () => ({ ...CHART_WORDS, ...props.words });
  const [asTable, setAsTable] = createSignal(false);
  // Their figures stand beside their marks.
  const listed = () => props.kind === 'ranked' || props.kind === 'share';
  return (
    <figure
      class="cp-chart"
      role="group"
      aria-label={props.label}
      data-kind={props.kind}
      data-size={props.size ?? 'normal'}
    >
      <Show when={props.points.length > 0} fallback={<p class="cp-chart-nothing">{words().nothing}</p>}>
        <div class="cp-chart-head">
          <Show when={!asTable() && !listed()}>
            <ChartLegend chart={chart} of={props} line={props.kind === 'line'} />
          </Show>
          <Show when={props.withTable ?? !listed()}>
            <IconButton
              class="cp-chart-turn"
              icon={asTable() ? 'chart' : 'list'}
              label={asTable() ? words().chart : words().table}
              onClick={() => setAsTable(!asTable())}
            />
          </Show>
        </div>
        <Show when={!asTable()} fallback={<ChartTable of={props} format={format} />}>
          <Suspense fallback={<div class="cp-chart-plot" />}>
            <Drawing chart={chart} of={props} words={words()} format={format} />
          </Suspense>
        </Show>
      </Show>
    </figure>
  );
}
