import { type ColumnChoice, DataTable, EmptyState, Loaded, useFormat } from '@counterpart/sdk/view';
import { createMemo, createSignal, type JSX } from 'solid-js';
import type { ComparedRow } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { RunningReport } from './create-report.ts';
import { comparedColumns, isMain } from './report-columns.tsx';
import type { ReportState } from './report-state.ts';
import styles from './reports.module.css';

interface ReportTableProps {
  readonly report: RunningReport;
  readonly state: ReportState;
  readonly columns: ColumnChoice<ComparedRow>;
  readonly onOpen: (row: ComparedRow) => void;
  readonly onChange: (state: ReportState) => void;
}

/** The rows, of which only those in sight are here. Enter opens one. */
export function ReportTable(props: ReportTableProps): JSX.Element {
  const format = useFormat();
  const { info } = props.report;
  const [selected, setSelected] = createSignal<string | null>(null);
  const compared = comparedColumns(info, format, () => props.report.rows.loaded());
  const columns = createMemo(() =>
    props.columns
      .shown()
      .flatMap((column) =>
        props.report.earlier() && isMain(info, column) ? [column, ...compared] : [column],
      ),
  );
  const sort = () => props.state.sort ?? info.sort;
  /** A figure is read from the largest, a name from A. */
  const sortBy = (column: string) => {
    const before = sort();
    const type = info.columns.find(({ id }) => id === column)?.type;
    const descending = before.column === column ? !before.descending : type !== 'text';
    props.onChange({ ...props.state, sort: { column, descending } });
  };
  const count = (total: number) =>
    total === 1 ? t('rowsOne') : t('rows', { total: format.quantity(total * 1000) });
  return (
    <Loaded
      live={props.report.rows.counted}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyState icon="chart" title={t('nothing')} text={t('nothingHelp')} />}
    >
      {(counted) => (
        <div class={styles['table']}>
          <DataTable
            label={info.title}
            columns={columns()}
            rows={props.report.rows}
            selected={selected()}
            onSelect={({ id }) => setSelected(id)}
            onOpen={(row) => props.onOpen(row)}
            sort={sort()}
            onSort={sortBy}
          />
          <p class={styles['count']} role="status">
            {count(counted().total)}
          </p>
        </div>
      )}
    </Loaded>
  );
}
