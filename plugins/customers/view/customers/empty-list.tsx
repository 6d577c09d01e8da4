import { Button, EmptyState, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { t } from '../text/t.ts';
import type { CustomerListState } from './create-customer-list.ts';

interface EmptyListProps {
  readonly list: CustomerListState;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** Why there is nobody to see, and what to do next. */
export function EmptyList(props: EmptyListProps): JSX.Element {
  const workbench = useWorkbench();
  return (
    <Switch
      fallback={
        <EmptyState icon="users" title={t('noCustomers')} text={t('noCustomersHint')}>
          <Show when={workbench.may('customers.edit')}>
            <Button kind="primary" icon="plus" onClick={() => props.onNew()}>
              {t('newCustomer')}
            </Button>
          </Show>
          <Show when={workbench.may('customers.import')}>
            <Button icon="upload" onClick={() => props.onImport()}>
              {t('importCustomers')}
            </Button>
          </Show>
        </EmptyState>
      }
    >
      <Match when={props.list.narrowed()}>
        <EmptyState icon="search" title={t('nothingFound')} text={t('nothingFoundHint')} />
      </Match>
      <Match when={props.list.archived()}>
        <EmptyState icon="users" title={t('noArchived')} text={t('noArchivedHint')} />
      </Match>
    </Switch>
  );
}
