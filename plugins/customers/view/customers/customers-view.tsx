import {
  Button,
  createColumnChoice,
  createOpenRecord,
  ExportButton,
  ImportDialog,
  Page,
  useView,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { DuplicatesPanel } from '../merge/duplicates-panel.tsx';
import { CustomerPanel } from '../panel/customer-panel.tsx';
import { takeCards } from '../scanner/card-reader.ts';
import { t } from '../text/t.ts';
import { createCustomerList } from './create-customer-list.ts';
import { customerListColumns } from './customer-columns.tsx';
import { CustomerList } from './customer-list.tsx';
import { CustomerToolbar } from './customer-toolbar.tsx';
import { NewCustomerPanel } from './new-customer-panel.tsx';

/** What the argument of the view may ask for beside the id of a customer. */
const NEW = 'new';
const DUPLICATES = 'duplicates';

/** The list of customers with a panel for one of them. */
export function CustomersView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const list = createCustomerList();
  const columns = createColumnChoice('customers.customers', customerListColumns);
  const { open, importing, show, startImport, close, closeImport } = createOpenRecord();
  const cards = takeCards(view.visible);
  onCleanup(() => cards.dispose());
  return (
    <>
      <Page
        title={t('customers')}
        actions={
          <>
            <Show when={workbench.may('customers.merge')}>
              <Button icon="users" pressed={open() === DUPLICATES} onClick={() => show(DUPLICATES)}>
                {t('duplicates')}
              </Button>
            </Show>
            <Show when={workbench.may('customers.export')}>
              <ExportButton kind="customers" things={t('things')} fileName={t('exportFile')} />
            </Show>
            <Show when={workbench.may('customers.import')}>
              <Button icon="upload" onClick={startImport}>
                {t('importCustomers')}
              </Button>
            </Show>
            <Show when={workbench.may('customers.edit')}>
              <Button kind="primary" icon="plus" onClick={() => show(NEW)}>
                {t('newCustomer')}
              </Button>
            </Show>
          </>
        }
        toolbar={<CustomerToolbar list={list} columns={columns} />}
        panel={
          <Switch>
            <Match when={open() === NEW}>
              <NewCustomerPanel onClose={close} onSaved={(customer) => show(customer.id)} />
            </Match>
            <Match when={open() === DUPLICATES}>
              <DuplicatesPanel onClose={close} />
            </Match>
            <Match when={open()} keyed>
              {(id) => <CustomerPanel id={id} onClose={close} />}
            </Match>
          </Switch>
        }
      >
        <CustomerList
          list={list}
          columns={columns}
          selected={open()}
          onSelect={show}
          onNew={() => show(NEW)}
          onImport={startImport}
        />
      </Page>
      <ImportDialog
        kind="customers"
        title={t('importCustomers')}
        thing={t('thing')}
        things={t('things')}
        open={importing()}
        onClose={closeImport}
      />
    </>
  );
}
