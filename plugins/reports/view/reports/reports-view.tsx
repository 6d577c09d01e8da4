import {
  createLive,
  EmptyState,
  Loaded,
  Page,
  useClient,
  useView,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { type ReportInfo, reportsContract } from '../../api/index.ts';
import { dateHere } from '../period/dates.ts';
import { t } from '../text/t.ts';
import { ReportList } from './report-list.tsx';
import { ReportPage } from './report-page.tsx';
import { FIRST_PERIOD, fromArgument, type ReportState, toArgument } from './report-state.ts';
import styles from './reports.module.css';

const MINUTE_MS = 60_000;

/** The reports of all modules; the view's argument says which one, of which time, narrowed by what. */
export function ReportsView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const reports = useClient(reportsContract);
  const all = createLive(() => reports.reports({}));
  const today = createToday();
  const state = createMemo<ReportState>(() => fromArgument(view.argument() ?? `period=${FIRST_PERIOD}`));
  const go = (next: ReportState) => workbench.open(view.id, toArgument(next));
  const shown = (found: readonly ReportInfo[]) =>
    found.find(({ id }) => id === state().report) ?? firstOf(found);
  const open = (report: string) => go({ ...state(), report, filters: {}, labels: {}, sort: undefined });
  return (
    <Page title={t('title')}>
      <Loaded live={all} empty={<EmptyState icon="chart" title={t('none')} text={t('noneHelp')} />}>
        {(found) => (
          <div class={styles['view']}>
            <ReportList
              reports={found()}
              current={shown(found()).id}
              argument={toArgument({ ...state(), report: shown(found()).id })}
              onOpen={open}
              onSaved={(argument) => workbench.open(view.id, argument)}
            />
            <Show when={shown(found()).id} keyed>
              {(id) => (
                <ReportPage
                  info={shown(found())}
                  state={{ ...state(), report: id }}
                  today={today()}
                  onChange={go}
                />
              )}
            </Show>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** What people want to see first is how it goes. */
function firstOf(reports: readonly ReportInfo[]): ReportInfo {
  return reports.find(({ time, chart }) => time === 'period' && chart?.kind === 'time') ?? reports[0]!;
}

/** The day, also when it turns while somebody looks. */
function createToday(): () => string {
  const [today, setToday] = createSignal(dateHere(new Date()));
  const timer = setInterval(() => setToday(dateHere(new Date())), MINUTE_MS);
  onCleanup(() => clearInterval(timer));
  return today;
}
