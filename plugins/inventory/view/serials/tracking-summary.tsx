import { QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import { Button, Figure, Toolbar, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { Product, SerialTracking } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { BookSerialsForm } from './book-serials-form.tsx';
import { NumberStockForm } from './number-stock-form.tsx';
import styles from './serials.module.css';
import { TrackingForm } from './tracking-form.tsx';

interface TrackingSummaryProps {
  readonly product: Product;
  readonly tracking: SerialTracking;
}

type Doing = 'book' | 'number' | 'rules';

/** How many there are with and without a number, and what can be done about it. */
export function TrackingSummary(props: TrackingSummaryProps): JSX.Element {
  const workbench = useWorkbench();
  const [doing, setDoing] = createSignal<Doing>();
  const without = () => props.tracking.withoutNumber_milli / QUANTITY_ONE_MILLI;
  const done = () => setDoing(undefined);
  return (
    <section class={styles.summary} aria-label={t('serials')}>
      <Figure label={t('serialsInStock')}>{props.tracking.inStock}</Figure>
      <Show when={without() > 0}>
        <Figure label={t('withoutNumber')} tone="warning">
          {without()}
        </Figure>
      </Show>
      <Show when={props.tracking.warrantyMonths}>
        {(months) => <Figure label={t('warranty')}>{t('months', { months: months() })}</Figure>}
      </Show>
      <Switch
        fallback={
          <Toolbar label={t('serials')}>
            <Show when={workbench.may('inventory.adjustStock')}>
              <Show when={without() > 0}>
                <Button kind="primary" onClick={() => setDoing('number')}>
                  {t('numberStock')}
                </Button>
              </Show>
              <Button onClick={() => setDoing('book')}>{t('bookSerials')}</Button>
            </Show>
            <Show when={workbench.may('inventory.edit')}>
              <Button kind="quiet" onClick={() => setDoing('rules')}>
                {t('serialRules')}
              </Button>
            </Show>
          </Toolbar>
        }
      >
        <Match when={doing() === 'book'}>
          <BookSerialsForm product={props.product} onDone={done} />
        </Match>
        <Match when={doing() === 'number'}>
          <NumberStockForm product={props.product} without={without()} onDone={done} />
        </Match>
        <Match when={doing() === 'rules'}>
          <TrackingForm product={props.product} tracking={props.tracking} onDone={done} />
        </Match>
      </Switch>
    </section>
  );
}
