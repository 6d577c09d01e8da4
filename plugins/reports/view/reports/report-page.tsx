import { Button, createColumnChoice, Notice, Progress, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createMemo, createSignal, createEffect, type JSX, on, onCleanup, Show } from 'solid-js';
import type { ComparedRow, ReportInfo } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createReport } from './create-report.ts';
import { openLink } from './open-report.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportChart } from './report-chart.tsx';
import { reportColumns } from './report-columns.tsx';
import type { ReportState } from './report-state.ts';
import { ReportTable } from './report-table.tsx';
import { ReportToolbar } from './report-toolbar.tsx';
import { ReportTotals } from './report-totals.tsx';
import styles from './reports.module.css';

interface ReportPageProps {
  readonly info: ReportInfo;
  readonly state: ReportState;
  readonly today: string;
  readonly onChange: (state: ReportState) => void;
}

/** What is quick needs no word that it is going on. */
const PATIENCE_MS = 300;

/** One report: by what it is asked, what it comes to, how it looks, and its rows. */
export function ReportPage(props: ReportPageProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  // Kept for one report: another one is another page.
  const info = props.info;
  const report = createReport(
    info,
    () => props.state,
    () => props.today,
  );
  const follow = (row: ComparedRow) => {
    if (row.open) openLink(workbench, row.open, props.state);
  };
  const columns = createColumnChoice(
    `reports.${info.id}`,
    reportColumns(info, format, follow, report.rows.loaded),
  );
  const shown = createMemo(() => new Set(columns.shown().map(({ id }) => id)));
  const late = createLate(() => report.progress() !== undefined);
  return (
    <div class={styles['page']}>
      <header class={styles['head']}>
        <div>
          <h2 class={styles['title']}>{info.title}</h2>
          <p class={styles['description']}>{info.description}</p>
        </div>
        <ReportActions report={report} state={props.state} shown={shown()} columns={columns} />
      </header>
      <ReportToolbar report={report} state={props.state} onChange={props.onChange} />
      <div class={styles['working']} aria-live="polite">
        <Show when={late()}>
          <Progress label={t('working')} part={report.progress()} />
          <Button kind="quiet" onClick={() => report.stop()}>
            {t('stop')}
          </Button>
        </Show>
      </div>
      <Show when={report.stopped()}>
        <Notice action={<Button onClick={() => report.goOn()}>{t('goOn')}</Button>}>{t('stopped')}</Notice>
      </Show>
      <div class={styles['body']}>
        <ReportTotals report={report} shown={shown()} />
        <ReportChart report={report} onOpen={follow} />
        <ReportTable
          report={report}
          state={props.state}
          columns={columns}
          onOpen={follow}
          onChange={props.onChange}
        />
      </div>
    </div>
  );
}

function createLate(busy: () => boolean): () => boolean {
  const [late, setLate] = createSignal(false);
  createEffect(
    on(busy, (isBusy) => {
      if (!isBusy) return setLate(false);
      const timer = setTimeout(() => setLate(true), PATIENCE_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return late;
}
