import type { ImportJob } from '@counterpart/sdk';
import { Progress, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './import-dialog.module.css';

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
    <div class={styles.progress}>
      <Progress label={title()} part={props.job.rows === null ? undefined : part(props.job)} />
      <p class={styles.note}>{title()}</p>
      <Show when={!props.job.dryRun}>
        <p class={styles.note}>{t('importGoesOn')}</p>
      </Show>
    </div>
  );
}

function part({ done, rows }: ImportJob): number {
  return rows === null || rows === 0 ? 1 : done / rows;
}
