import { For, type JSX, Show } from 'solid-js';
import { useFormat, useWorkbench } from '@counterpart/sdk/view';
import { reportSections, type XReport, type ZReport } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { usePersonNames } from './person-names.ts';
import styles from './report-paper.module.css';

/** An X or a Z as it would be printed. */
export function ReportPaper(props: { readonly report: XReport | ZReport }): JSX.Element {
  const { shop } = useWorkbench();
  const format = useFormat();
  const names = usePersonNames();
  const sections = () => reportSections(props.report, { ...format, text: t, name: names });
  const title = () =>
    'seal' in props.report
      ? t('z.title', { number: props.report.number, register: props.report.register.name })
      : t('x.title');
  return (
    <article class={styles['paper']} aria-label={title()}>
      <header class={styles['head']}>
        <p class={styles['shop']}>{shop().name}</p>
        <p>{title()}</p>
        <Show when={'at' in props.report && props.report.at}>{(at) => <p>{format.dateTime(at())}</p>}</Show>
      </header>
      <For each={sections()}>
        {({ title: heading, rows }) => (
          <section class={styles['section']}>
            <Show when={heading}>
              <h3 class={styles['heading']}>{heading}</h3>
            </Show>
            <dl class={styles['rows']}>
              <For each={rows}>
                {({ label, value, strong }) => (
                  <div class={styles['row']} data-strong={strong ? '' : undefined}>
                    <dt>{label}</dt>
                    <dd class="cp-figures">{value}</dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
    </article>
  );
}
