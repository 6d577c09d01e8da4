import type { Column, Formatters } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ComparedRow, ReportInfo } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { changeOf, changeText, figureText, isFigure } from './figure-text.ts';
import styles from './reports.module.css';

type ReportColumn = ReportInfo['columns'][number];

/** The columns of a report's table; what stands first opens what the row is made of. */
export function reportColumns(
  info: ReportInfo,
  format: Formatters,
  onOpen: (row: ComparedRow) => void,
): Column<ComparedRow>[] {
  return info.columns.map((column, index) => ({
    id: column.id,
    title: column.title,
    sortable: true,
    align: isFigure(column.type) ? 'end' : 'start',
    width: widthOf(column, index === 0),
    optional: index > 0 && !isMain(info, column),
    choice: column.choice,
    cell: (row) =>
      index === 0 ? (
        <First row={row} text={figureText(row.cells[column.id], column.type, format)} onOpen={onOpen} />
      ) : (
        <span class={isFigure(column.type) ? 'cp-figures' : undefined}>
          {figureText(row.cells[column.id], column.type, format)}
        </span>
      ),
  }));
}

function First(props: {
  readonly row: ComparedRow;
  readonly text: string;
  readonly onOpen: (row: ComparedRow) => void;
}): JSX.Element {
  return (
    <Show when={props.row.open} fallback={props.text}>
      <button type="button" class={styles['open']} tabIndex={-1} onClick={() => props.onOpen(props.row)}>
        {props.text}
      </button>
    </Show>
  );
}

/** Beside them, of the figure that matters most: what it was, and by how much it changed. */
export function comparedColumns(info: ReportInfo, format: Formatters): Column<ComparedRow>[] {
  const main = info.columns.find((column) => isMain(info, column));
  if (!main) return [];
  return [
    {
      id: 'earlier',
      title: t('earlier'),
      align: 'end',
      width: 'minmax(96px, 1fr)',
      cell: (row) => <span class="cp-figures">{figureText(row.earlier?.[main.id], main.type, format)}</span>,
    },
    {
      id: 'change',
      title: t('change'),
      align: 'end',
      width: '96px',
      optional: true,
      cell: (row) => (
        <span class="cp-figures">
          {changeText(changeOf(row.cells[main.id], row.earlier?.[main.id]), format)}
        </span>
      ),
    },
  ];
}

/** What is drawn; without a chart the last figure that is summed. */
export function isMain(info: ReportInfo, { id }: { readonly id: string }): boolean {
  const drawn = info.chart?.series[0];
  return id === (drawn ?? info.columns.findLast(({ summed }) => summed)?.id);
}

function widthOf({ type }: ReportColumn, first: boolean): string {
  if (first) return 'minmax(132px, 1.8fr)';
  if (type === 'text') return 'minmax(96px, 1.2fr)';
  if (type === 'dateTime') return 'minmax(150px, 1.4fr)';
  return type === 'money' ? 'minmax(104px, 1fr)' : 'minmax(84px, 0.8fr)';
}
