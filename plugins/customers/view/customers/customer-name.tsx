import { hueOf, initialsOf } from '@counterpart/sdk';
import { Picture } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ListedCustomer } from '../../api/index.ts';
import styles from './customer-list.module.css';

/** Who it is at a glance: initials in a colour of their own, the name, the company. */
export function CustomerName(props: { readonly customer: ListedCustomer }): JSX.Element {
  return (
    <span class={styles.name}>
      <Picture size="small" initials={initialsOf(props.customer.name)} hue={hueOf(props.customer.name)} />
      <span class={styles.who}>
        <span class={styles.line} dir="auto">
          {props.customer.name}
        </span>
        <Show when={props.customer.company}>
          {(company) => (
            <span class={styles.company} dir="auto">
              {company()}
            </span>
          )}
        </Show>
      </span>
    </span>
  );
}
