import { Chart, type ChartUnit, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ComparedRow, ReportInfo } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { RunningReport } from './create-report.ts';
import { figureText } from './figure-text.ts';
import styles from './reports.module.css';

const KINDS = { time: 'bars', ranked: 'ranked', share: 'share' } as const;
/** One bar is no picture. */
const FEWEST = 2;

/** The rows as a picture, with the earlier period behind. */
export function ReportChart(props: {
  readonly report: RunningReport;
  readonly onOpen: (row: ComparedRow) => void;
}): JSX.Element {
  const format = useFormat();
  const { info } = props.report;
  const rows = () => props.report.drawn()?.rows ?? [];
  const numbers = (cells: (row: ComparedRow) => ComparedRow['cells'] | null, column: string) =>
    rows().map((row) => {
      const cell = cells(row)?.[column];
      return typeof cell === 'number' ? cell : null;
    });
  const open = (id: string) => {
    const row = rows().find((each) => each.id === id);
    if (row) props.onOpen(row);
  };
  return (
    <Show when={rows().length >= FEWEST && info.chart}>
      {(chart) => {
        const label = column(info, chart().label);
        const drawn = chart().series.map((id) => column(info, id));
        return (
          <div class={styles['chart']}>
            <Chart
              label={info.title}
              kind={KINDS[chart().kind]}
              unit={unitOf(drawn[0]!)}
              pointTitle={label.title}
              points={rows().map((row) => ({
                id: row.id,
                label: figureText(row.cells[label.id], label.type, format),
              }))}
              series={drawn.map(({ id, title }) => ({
                id,
                title,
                values: numbers(({ cells }) => cells, id),
              }))}
              earlier={
                props.report.earlier() && chart().kind === 'time'
                  ? { title: t('earlier'), values: numbers(({ earlier }) => earlier, drawn[0]!.id) }
                  : undefined
              }
              onOpen={open}
            />
          </div>
        );
      }}
    </Show>
  );
}

function column({ columns }: ReportInfo, id: string): ReportInfo['columns'][number] {
  return columns.find((each) => each.id === id)!;
}

function unitOf({ type }: ReportInfo['columns'][number]): ChartUnit {
  return type === 'money' || type === 'quantity' || type === 'percent' ? type : 'number';
}
