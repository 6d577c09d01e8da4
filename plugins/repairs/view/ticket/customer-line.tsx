import { digitsOf } from '@counterpart/sdk';
import { Icon } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { Ticket } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './ticket.module.css';

/** Whose it is, and how to reach them: as they are known now, and what they were called on paper where that differs. */
export function CustomerLine(props: { readonly ticket: Ticket }): JSX.Element {
  const now = () => props.ticket.knownAs ?? props.ticket.customer;
  const then = () => props.ticket.customer.name;
  return (
    <>
      <div class={styles.customer}>
        <Icon name="user" label={t('customer')} />
        <span class={styles.name}>{now().name || t('noName')}</span>
        <Show when={now().phone}>
          {(phone) => (
            <a dir="ltr" href={`tel:${phone().trim().startsWith('+') ? '+' : ''}${digitsOf(phone())}`}>
              {phone()}
            </a>
          )}
        </Show>
      </div>
      <Show when={then() !== '' && then() !== now().name}>
        <p class={styles.rest}>{t('takenInAs', { name: then() })}</p>
      </Show>
    </>
  );
}
