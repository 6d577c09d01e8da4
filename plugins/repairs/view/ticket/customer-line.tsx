import { Icon } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { TicketCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './ticket.module.css';

/** Whose it is, and how to reach them. */
export function CustomerLine(props: { readonly customer: TicketCustomer }): JSX.Element {
  return (
    <div class={styles.customer}>
      <Icon name="user" label={t('customer')} />
      <span class={styles.name}>{props.customer.name || t('noName')}</span>
      <Show when={props.customer.phone}>
        {(phone) => <a href={`tel:${phone().replaceAll(/[^+\d]/g, '')}`}>{phone()}</a>}
      </Show>
    </div>
  );
}
