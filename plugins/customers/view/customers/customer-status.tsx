import { isRefusal, type Refusal } from '@counterpart/sdk';
import { Button, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Takes a customer off the lists at once, with an Undo; or puts them back. */
export function CustomerStatus(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const tell = (answer: Customer | Refusal, text: string, undo?: () => void) => {
    if (isRefusal(answer)) return workbench.notify({ kind: 'error', text: answer.message });
    workbench.notify({ kind: 'success', text, ...(undo ? { action: { label: t('undo'), run: undo } } : {}) });
  };
  const restore = async (customer: string, name: string) =>
    tell(await client.restoreCustomer({ customer }), t('restoredDone', { name }));
  const archive = async (customer: string, name: string) =>
    tell(
      await client.archiveCustomer({ customer }),
      t('archivedDone', { name }),
      () => void restore(customer, name),
    );
  const archived = () => props.customer.status === 'archived';
  return (
    <Button
      icon={archived() ? 'undo' : 'trash'}
      onClick={() => void (archived() ? restore : archive)(props.customer.id, props.customer.name)}
    >
      {archived() ? t('restore') : t('archive')}
    </Button>
  );
}
