import { Badge, type Column, DataTable, useFormat } from '@counterpart/sdk/view';
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { t, type TextKey } from '../text/t.ts';
import type { Problem, Report } from './create-import.ts';
import styles from './import-report.module.css';

type Tone = 'danger' | 'warning' | 'neutral';

interface ProblemRow extends Problem {
  readonly id: string;
  readonly tone: Tone;
  readonly kind: string;
}

const columns: readonly Column<ProblemRow>[] = [
  { id: 'line', title: t('line'), align: 'end', width: '72px', cell: (row) => row.line },
  {
    id: 'kind',
    title: t('kind'),
    width: 'minmax(96px, 0.7fr)',
    cell: (row) => <Badge tone={row.tone}>{row.kind}</Badge>,
  },
  { id: 'column', title: t('column'), optional: true, cell: (row) => row.column ?? '' },
  { id: 'problem', title: t('problem'), width: 'minmax(0, 2.4fr)', cell: (row) => row.message },
];

/** The figures of an import, which columns were used, and every row that was not simply taken in. */
export function ImportReportView(props: { readonly report: Report }): JSX.Element {
  const format = useFormat();
  const heading = createUniqueId();
  const figures = (): readonly (readonly [TextKey, number])[] => [
    ['rows', props.report.rows ?? 0],
    ['created', props.report.created],
    ['updated', props.report.updated],
    ['unchanged', props.report.unchanged],
    ['merged', props.report.merged],
    ['skipped', props.report.skipped.length],
    ['errors', props.report.errors.length],
  ];
  const problems = () => [
    ...rowsOf('danger', t('kindError'), props.report.errors),
    ...rowsOf('warning', t('kindWarning'), props.report.warnings),
    ...rowsOf('neutral', t('kindSkipped'), props.report.skipped),
  ];
  return (
    <section class={styles.report} aria-labelledby={heading}>
      <h3 id={heading} class={styles.heading}>
        {props.report.dryRun ? t('tryResult') : t('doneResult')}
      </h3>
      <dl class={styles.figures}>
        <For each={figures()}>
          {([key, count]) => (
            <div class={styles.figure}>
              <dt>{t(key)}</dt>
              <dd>{format.quantity(count * 1000)}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class={styles.columns}>
        {t('columns')}:{' '}
        {Object.entries(props.report.mapping)
          .map(([field, column]) => t('columnsUsed', { field: t(`field.${field}` as TextKey), column }))
          .join(' · ')}
      </p>
      <Show when={problems().length > 0}>
        <div class={styles.problems}>
          <DataTable label={t('problems')} columns={columns} rows={problems()} />
        </div>
      </Show>
    </section>
  );
}

function rowsOf(tone: Tone, kind: string, problems: readonly Problem[]): ProblemRow[] {
  return problems.map((problem, index) => ({ ...problem, id: `${tone}-${index}`, tone, kind }));
}
