import { Button, createIsOn, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { Ticket } from '../../api/index.ts';
import { CUSTOMERS } from '../shared/modules.ts';
import { t } from '../text/t.ts';
import styles from './ticket.module.css';

/** The way to the record of a customer, for who may see it. */
export function CustomerRecordButton(props: { readonly party: Ticket['customer']['party'] }): JSX.Element {
  const workbench = useWorkbench();
  const isOn = createIsOn(CUSTOMERS);
  const ref = () =>
    props.party?.provider === CUSTOMERS && isOn() && workbench.may('customers.view')
      ? props.party.ref
      : undefined;
  return (
    <Show when={ref()}>
      {(record) => (
        <Button
          class={styles.start}
          kind="quiet"
          icon="user"
          onClick={() => workbench.open('customers.customers', record())}
        >
          {t('openRecord')}
        </Button>
      )}
    </Show>
  );
}
