import { Figure, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { StockTakeTotals } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './stock-takes.module.css';

/** How far it is, and what it would change at cost. */
export function TakeFigures(props: { readonly totals: StockTakeTotals | undefined }): JSX.Element {
  const format = useFormat();
  const count = (value: number) => format.quantity(value * 1000);
  return (
    <Show when={props.totals}>
      {(totals) => (
        <div class={styles.figures}>
          <Figure label={t('take.counted')}>{count(totals().counted)}</Figure>
          <Figure label={t('take.uncounted')}>{count(totals().uncounted)}</Figure>
          <Show when={totals().more_minor !== null}>
            <Figure label={t('take.more')}>{format.money(totals().more_minor!)}</Figure>
            <Figure label={t('take.less')} tone={totals().less_minor! < 0 ? 'danger' : 'neutral'}>
              {format.money(totals().less_minor!)}
            </Figure>
          </Show>
        </div>
      )}
    </Show>
  );
}
