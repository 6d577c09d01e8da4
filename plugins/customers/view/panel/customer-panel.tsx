import { createLive, Loaded, Notice, SidePanel, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CustomerSides } from './customer-sides.tsx';

/** One customer from all sides, all of it live. */
export function CustomerPanel(props: { readonly id: string; readonly onClose: () => void }): JSX.Element {
  const client = useClient(customersContract);
  const customer = createLive(() => client.customer({ id: props.id }));
  return (
    <SidePanel title={customer()?.name ?? t('customers')} onClose={() => props.onClose()}>
      <Loaded
        live={customer}
        isEmpty={(found) => found === null}
        empty={<Notice tone="warning">{t('unknownCustomer')}</Notice>}
      >
        {(found) => (
          <Show when={found()}>
            {(customer) => (
              <>
                <Show when={customer().status === 'archived'}>
                  <Notice tone="warning">{t('isArchived')}</Notice>
                </Show>
                <CustomerSides customer={customer()} />
              </>
            )}
          </Show>
        )}
      </Loaded>
    </SidePanel>
  );
}
