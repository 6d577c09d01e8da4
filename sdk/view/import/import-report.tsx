import { type ImportJob, type ImportProblem, importersContract } from '../../core/index.ts';
import { csvLine } from '../../csv/index.ts';
import { importProblems } from '../../frame/index.ts';
import { Button } from '../actions/button.tsx';
import { saveFile } from '../files/save-file.ts';
import { useFormat } from '../format/use-format.ts';
import { createLive, useClient } from '../live.ts';
import { Badge } from '../showing/badge.tsx';
import { Notice } from '../showing/notice.tsx';
import { type Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { t } from './import-words.ts';
import { ImportProgress } from './import-progress.tsx';

interface ProblemRow extends ImportProblem {
  readonly id: string;
}

const TONES = { error: 'danger', warning: 'warning', skipped: 'neutral' } as const;
const KINDS = { error: 'kindError', warning: 'kindWarning', skipped: 'kindSkipped' } as const;
/** As many as somebody looks through here; the file has them all. */
const SHOWN = 200;

const columns: readonly Column<ProblemRow>[] = [
  { id: 'line', title: t('line'), align: 'end', width: '72px', cell: (row) => row.line },
  {
    id: 'kind',
    title: t('kind'),
    width: '104px',
    cell: (row) => <Badge tone={TONES[row.severity]}>{t(KINDS[row.severity])}</Badge>,
  },
  {
    id: 'column',
    title: t('column'),
    width: 'minmax(0, 0.6fr)',
    optional: true,
    cell: (row) => row.column ?? '',
  },
  { id: 'problem', title: t('problem'), width: 'minmax(0, 2.4fr)', cell: (row) => row.message },
];

/** The figures of an import, and every row that was not simply taken in. */
export function ImportReportView(props: { readonly job: ImportJob }): JSX.Element {
  const format = useFormat();
  const importers = useClient(importersContract);
  const heading = createUniqueId();
  const count = (number: number) => format.quantity(number * 1000);
  const isWorking = () => props.job.state === 'running' || props.job.state === 'checking';
  const problems = createLive(() =>
    isWorking() ? undefined : importers.problems({ id: props.job.id, limit: SHOWN }),
  );
  const rows = (): ProblemRow[] =>
    (problems() ?? []).map((problem) => ({ ...problem, id: String(problem.number) }));
  const total = () => props.job.errors + props.job.skipped + props.job.warnings;
  const figures = (): readonly (readonly [Parameters<typeof t>[0], number])[] => [
    ['rows', props.job.rows ?? 0],
    ['created', props.job.created],
    ['updated', props.job.updated],
    ['unchanged', props.job.unchanged],
    ['merged', props.job.merged],
    ['skipped', props.job.skipped],
    ['errors', props.job.errors],
  ];
  const stopped = () => {
    if (props.job.state === 'cancelled') return t('importCancelled', { done: count(props.job.done) });
    if (props.job.state !== 'interrupted') return undefined;
    return `${props.job.message ?? ''} ${t('importCancelled', { done: count(props.job.done) })}`.trim();
  };
  const save = async () => {
    const parts = [`\uFEFF${csvLine([t('line'), t('column'), t('kind'), t('problem')])}`];
    for await (const { line, column = '', severity, message } of importProblems(importers, props.job.id)) {
      parts.push(csvLine([line, column, t(KINDS[severity]), message]));
    }
    saveFile(t('problemsFile', { file: props.job.fileName }), new Blob(parts, { type: 'text/csv' }));
  };
  return (
    <section class="cp-import-report-report" aria-labelledby={heading}>
      <h3 id={heading} class="cp-import-report-heading">
        {props.job.dryRun ? t('tryResult') : t('doneResult')}
      </h3>
      <Show when={isWorking()}>
        <ImportProgress job={props.job} />
      </Show>
      <Show when={stopped()}>{(text) => <Notice tone="warning">{text()}</Notice>}</Show>
      <dl class="cp-import-report-figures">
        <For each={figures()}>
          {([key, number]) => (
            <div class="cp-import-report-figure">
              <dt>{t(key)}</dt>
              <dd>{count(number)}</dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={rows().length > 0}>
        <div class="cp-import-report-tools">
          <p class="cp-import-report-columns">
            {total() > SHOWN ? t('problemsSome', { shown: count(SHOWN), total: count(total()) }) : ''}
          </p>
          <Button icon="download" onClick={() => void save()}>
            {t('problemsSave')}
          </Button>
        </div>
        <div class="cp-import-report-problems">
          <DataTable label={t('problems')} columns={columns} rows={rows()} />
        </div>
      </Show>
    </section>
  );
}
