import { isRefusal, toFaultData } from '@counterpart/sdk';
import {
  Button,
  type ColumnChoice,
  ColumnsButton,
  type PaperSource,
  saveFile,
  useClient,
  useFormat,
  usePaper,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, onCleanup } from 'solid-js';
import { type ComparedRow, reportsContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { RunningReport } from './create-report.ts';
import type { ReportState } from './report-state.ts';
import styles from './reports.module.css';

interface ReportActionsProps {
  readonly report: RunningReport;
  readonly state: ReportState;
  readonly shown: ReadonlySet<string>;
  readonly columns: ColumnChoice<ComparedRow>;
}

/** The report as it is looked at, as a file or on paper. */
export function ReportActions(props: ReportActionsProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const reports = useClient(reportsContract);
  const [busy, setBusy] = createSignal<'csv' | 'pdf' | 'print'>();
  const asked = () => ({
    ...props.report.question(),
    sort: props.state.sort ?? null,
    columns: [...props.shown],
  });
  const fileName = () => {
    const { from, to } = props.report.range();
    return `${props.report.info.id}-${from === to ? from : `${from}-${to}`}`;
  };
  let isClosed = false;
  onCleanup(() => (isClosed = true));
  // A second press while one is at work does nothing: the button is busy.
  const run = (what: 'csv' | 'pdf' | 'print', work: () => Promise<void>) => async () => {
    if (busy()) return;
    setBusy(what);
    try {
      await work();
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(undefined);
    }
  };
  const csv = async () => {
    const question = asked();
    const parts: string[] = [];
    let rows = 0;
    for (let offset: number | null = 0; offset !== null;) {
      const page: { text: string; rows: number; next: number | null } = await reports.csv({
        ...question,
        offset,
      });
      // Nobody waits for the file any more.
      if (isClosed) return;
      parts.push(page.text);
      rows += page.rows;
      offset = page.next;
    }
    saveFile(`${fileName()}.csv`, new Blob(parts, { type: 'text/csv' }));
    workbench.notify({ kind: 'success', text: t('csv.done', { rows: format.quantity(rows * 1000) }) });
  };
  const paper = usePaper('reports.paper');
  const source = (): PaperSource => {
    const wanted = { ...asked(), at: Date.now() };
    return {
      pdf: async (size) => reports.pdf({ ...wanted, paper: size }),
      print: async () => reports.print(wanted),
    };
  };
  const pdf = () => paper.save(source(), `${fileName()}.pdf`);
  const print = async () => {
    const job = await paper.print(source());
    if (job && isRefusal(job)) workbench.notify({ kind: 'warning', text: job.message });
  };
  return (
    <div class={styles['actions']}>
      <ColumnsButton label={t('columns')} choice={props.columns} />
      <Button icon="download" busy={busy() === 'csv'} onClick={() => void run('csv', csv)()}>
        {t('csv')}
      </Button>
      <Button icon="file" busy={busy() === 'pdf'} onClick={() => void run('pdf', pdf)()}>
        {t('pdf')}
      </Button>
      <Button
        icon="printer"
        shortcut="Ctrl+P"
        busy={busy() === 'print'}
        onClick={() => void run('print', print)()}
      >
        {t('print')}
      </Button>
    </div>
  );
}
