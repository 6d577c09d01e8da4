import { type JSX, Show } from 'solid-js';
import { Figure, useFormat } from '@counterpart/sdk/view';
import type { Cart } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';

/** What is still to pay, in coins that exist when it is paid in cash. */
export function DueFigure(props: { readonly cart: Cart; readonly inCash: boolean }): JSX.Element {
  const format = useFormat();
  const due = () => (props.inCash ? props.cart.cashDue_minor : props.cart.due_minor);
  return (
    <div>
      <Figure label={t(props.cart.total_minor < 0 ? 'payment.owed' : 'payment.due')} size="hero" announce>
        {format.money(Math.abs(due()))}
      </Figure>
      <Show when={due() !== props.cart.due_minor}>
        <p class={styles['hint']}>
          {t('payment.rounded', { amount: format.money(Math.abs(props.cart.due_minor)) })}
        </p>
      </Show>
    </div>
  );
}
