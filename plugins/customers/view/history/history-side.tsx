import {
  type Column,
  createIsOn,
  createLive,
  createWindowedRows,
  DataTable,
  EmptyState,
  Figure,
  Loaded,
  Money,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { type Customer, customersContract, type CustomerDocument } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './history-side.module.css';

const columns: readonly Column<CustomerDocument>[] = [
  { id: 'at', title: t('historyAt'), cell: (row) => useFormat().dateTime(row.at) },
  { id: 'receipt', title: t('historyReceipt'), width: '120px', cell: (row) => row.receipt },
  {
    id: 'total',
    title: t('historyTotal'),
    align: 'end',
    width: '104px',
    cell: (row) => <Money minor={row.total_minor} />,
  },
];

/** What a customer bought, while there is a module that sells. */
export function HistorySide(props: { readonly customer: Customer }): JSX.Element {
  const isOn = createIsOn('sales');
  return (
    <Show
      when={isOn()}
      fallback={<EmptyState icon="receipt" title={t('historyOff')} text={t('historyOffHint')} />}
    >
      <History customer={props.customer} />
    </Show>
  );
}

/** The receipts, and what they come to; a row opens its receipt. */
function History(props: { readonly customer: Customer }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const client = useClient(customersContract);
  const rows = createWindowedRows(
    (window) => client.customerHistory({ customer: props.customer.id, ...window }),
    ({ documents }) => documents,
  );
  const totals = createLive(() => client.customerHistory({ customer: props.customer.id, limit: 1 }));
  return (
    <Loaded
      live={rows.counted}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyState icon="receipt" title={t('noHistory')} text={t('noHistoryHint')} />}
    >
      {() => (
        <div class={styles.history}>
          <Show when={totals()?.totals}>
            {(sums) => (
              <div class={styles.figures}>
                <Figure label={t('historySum')}>
                  <Money minor={sums().total_minor} />
                </Figure>
                <Figure label={t('historyCount')}>{format.quantity(sums().documents * 1000)}</Figure>
                <Show when={sums().last_at}>
                  {(at) => <Figure label={t('historyLast')}>{format.day(at())}</Figure>}
                </Show>
              </div>
            )}
          </Show>
          <div class={styles.table}>
            <DataTable
              label={t('history')}
              columns={columns}
              rows={rows}
              onSelect={(row) => workbench.open('sales.history', row.id)}
            />
          </div>
        </div>
      )}
    </Loaded>
  );
}
