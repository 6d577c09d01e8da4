import { ErrorState, Figure, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { RunningReport } from './create-report.ts';
import { changeOf, changeText, figureText, isFigure } from './figure-text.ts';
import styles from './reports.module.css';

/** What all rows come to, not only those in sight. */
export function ReportTotals(props: {
  readonly report: RunningReport;
  readonly shown: ReadonlySet<string>;
}): JSX.Element {
  const format = useFormat();
  const totals = () => props.report.totals();
  const columns = () =>
    props.report.info.columns.filter(
      ({ id, type, summed }) =>
        props.shown.has(id) && isFigure(type) && (summed || (totals()?.totals[id] ?? null) !== null),
    );
  return (
    <>
      <Show when={props.report.totals.fault}>{(fault) => <ErrorState fault={fault()} />}</Show>
      <Show when={totals()}>
        {(found) => (
          <div class={styles['totals']} role="group" aria-label={t('totals')}>
            <For each={columns()}>
              {({ id, title, type }) => (
                <div class={styles['total']}>
                  <Figure label={title}>{figureText(found().totals[id], type, format)}</Figure>
                  <Show when={found().earlier}>
                    {(earlier) => (
                      <span class={styles['before']}>
                        {t('before', {
                          figure: figureText(earlier()[id], type, format),
                          change: changeText(changeOf(found().totals[id], earlier()[id]), format),
                        })}
                      </span>
                    )}
                  </Show>
                </div>
              )}
            </For>
          </div>
        )}
      </Show>
    </>
  );
}
