import { Button, Dialog, Notice, useFormat } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { StockTakeTotals, Uncounted } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './stock-takes.module.css';

interface ReviewDialogProps {
  readonly open: boolean;
  readonly totals: StockTakeTotals | undefined;
  readonly onClose: () => void;
  readonly onReview: (uncounted: Uncounted) => void;
}

/** Ends the counting. What happens to what nobody counted is chosen by a person, every time. */
export function ReviewDialog(props: ReviewDialogProps): JSX.Element {
  const format = useFormat();
  const [chosen, setChosen] = createSignal<Uncounted>();
  const count = (value: number | undefined) => format.quantity((value ?? 0) * 1000);
  const isAllCounted = () => (props.totals?.uncounted ?? 0) === 0;
  const choice = () => (isAllCounted() ? 'leave' : chosen());
  const option = (value: Uncounted) => (
    <Button wide pressed={chosen() === value} onClick={() => setChosen(value)}>
      {t(`take.uncounted.${value}`)}
    </Button>
  );
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('take.review')}
      description={t('take.reviewHint')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('take.countOn')}</Button>
          <Button kind="primary" disabled={choice() === undefined} onClick={() => props.onReview(choice()!)}>
            {t('take.toReview')}
          </Button>
        </>
      }
    >
      <Show when={(props.totals?.troubled ?? 0) > 0}>
        <Notice tone="warning">{t('take.troubledHint', { count: count(props.totals?.troubled) })}</Notice>
      </Show>
      <Show when={!isAllCounted()} fallback={<Notice tone="success">{t('take.allCounted')}</Notice>}>
        <p>
          {t('take.uncountedHint', {
            count: count(props.totals?.uncounted),
            stocked: count(props.totals?.uncountedWithStock),
          })}
        </p>
        <div class={styles.choices} role="group" aria-label={t('take.uncounted')}>
          {option('leave')}
          {option('zero')}
        </div>
        <Show when={chosen() === 'zero'}>
          <Notice tone="warning">{t('take.zeroHint')}</Notice>
        </Show>
      </Show>
    </Dialog>
  );
}
