import type { ImportJob } from '../../core/index.ts';
import { useFormat } from '../format/use-format.ts';
import { Progress } from '../showing/progress.tsx';
import { type JSX, Show } from 'solid-js';
import { t } from './import-words.ts';

/** How far it is; while it runs, sales go on. */
export function ImportProgress(props: { readonly job: ImportJob }): JSX.Element {
  const format = useFormat();
  const count = (number: number) => format.quantity(number * 1000);
  const title = () =>
    props.job.rows === null
      ? t('checking')
      : t(props.job.dryRun ? 'importChecked' : 'importDone', {
          done: count(props.job.done),
          rows: count(props.job.rows),
        });
  return (
    <div class="cp-import-progress">
      <Progress label={title()} part={props.job.rows === null ? undefined : part(props.job)} />
      <p class="cp-import-note">{title()}</p>
      <Show when={!props.job.dryRun}>
        <p class="cp-import-note">{t('importGoesOn')}</p>
      </Show>
    </div>
  );
}

function part({ done, rows }: ImportJob): number {
  return rows === null || rows === 0 ? 1 : done / rows;
}
