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
  loaded: () => readonly ComparedRow[],
): Column<ComparedRow>[] {
  return info.columns.map((column, index) => ({
    id: column.id,
    title: column.title,
    sortable: true,
    align: isFigure(column.type) ? 'end' : 'start',
    get width() {
      const figures = loaded().map(({ cells }) => cells[column.id]);
      return widthOf(column, index === 0, widest(figures, column, format));
    },
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
export function comparedColumns(
  info: ReportInfo,
  format: Formatters,
  loaded: () => readonly ComparedRow[],
): Column<ComparedRow>[] {
  const main = info.columns.find((column) => isMain(info, column));
  if (!main) return [];
  return [
    {
      id: 'earlier',
      title: t('earlier'),
      align: 'end',
      get width() {
        const figures = loaded().map(({ earlier }) => earlier?.[main.id]);
        return widthOf(main, false, widest(figures, main, format));
      },
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

/** About how wide a digit is, and what stands around a cell. */
const DIGIT_PX = 8.8;
const AROUND_PX = 24;

/** How much room the longest of some figures takes: a figure is never cut off. */
function widest(cells: readonly unknown[], { type }: ReportColumn, format: Formatters): number {
  const figures = cells.filter((cell) => typeof cell === 'number');
  if (figures.length === 0) return 0;
  const ends = [Math.min(...figures), Math.max(...figures)];
  const letters = Math.max(...ends.map((figure) => figureText(figure, type, format).length));
  return Math.ceil(letters * DIGIT_PX) + AROUND_PX;
}

function widthOf({ type }: ReportColumn, first: boolean, widest_px: number): string {
  if (type === 'dateTime') return 'minmax(190px, 1.4fr)';
  if (first) return 'minmax(160px, 1.8fr)';
  if (type === 'text') return 'minmax(96px, 1.2fr)';
  const [least, share] = type === 'money' ? [104, 1] : [84, 0.8];
  return `minmax(${Math.max(least, widest_px)}px, ${share}fr)`;
}
