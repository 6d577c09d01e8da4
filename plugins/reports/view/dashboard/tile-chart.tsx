import type { TileContentSchema, v } from '@counterpart/sdk';
import { Chart, type ChartKind } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

type ChartContent = NonNullable<v.InferOutput<typeof TileContentSchema>['chart']>;

const KINDS: Readonly<Record<ChartContent['kind'], ChartKind>> = {
  time: 'bars',
  ranked: 'ranked',
  share: 'share',
};

export interface TileChartProps {
  readonly title: string;
  readonly chart: ChartContent;
  readonly large: boolean;
}

export function TileChart(props: TileChartProps): JSX.Element {
  const earlier = () => props.chart.series.find((series) => series.earlier);
  return (
    <Chart
      label={props.title}
      kind={KINDS[props.chart.kind]}
      unit={props.chart.type === 'count' ? 'number' : props.chart.type}
      pointTitle={t('dashboard.label')}
      size={props.large ? 'normal' : 'small'}
      points={props.chart.labels.map((label, at) => ({ id: String(at), label }))}
      series={props.chart.series
        .filter((series) => !series.earlier)
        .map(({ title, values }, at) => ({ id: String(at), title, values }))}
      earlier={earlier() && { title: earlier()!.title, values: earlier()!.values }}
    />
  );
}
