import {
  Checkbox,
  type Column,
  createLive,
  createWindowedRows,
  DataTable,
  EmptyState,
  Figure,
  ListToolbar,
  Loaded,
  Page,
  SearchField,
  type Sort,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Ageing, customersContract, type Debtor, type DebtorsInput } from '../../api/index.ts';
import { today } from '../balances/today.ts';
import { t } from '../text/t.ts';
import styles from './debts.module.css';

const PARTS: readonly (keyof Ageing)[] = [
  'current_minor',
  'upTo30_minor',
  'upTo60_minor',
  'upTo90_minor',
  'over90_minor',
];

/** Who owes something, how much of it is overdue and for how long. */
export function DebtsView(): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const format = useFormat();
  const [term, setTerm] = createSignal('');
  const [overdueOnly, setOverdueOnly] = createSignal(false);
  const [sort, setSort] = createSignal<DebtorsInput['sort']>('overdue');
  const asked = () => ({ day: today(), term: term().trim(), overdueOnly: overdueOnly() });
  const sums = createLive(() => client.debts(asked()));
  const rows = createWindowedRows(
    (window) => client.debtors({ ...asked(), sort: sort(), ...window }),
    ({ debtors }) => debtors,
  );
  const part = (id: keyof Ageing): Column<Debtor> => ({
    id,
    title: t(`ageing.short.${id}`),
    align: 'end',
    width: '108px',
    optional: true,
    cell: (row) => (row[id] === 0 ? '' : format.money(row[id])),
  });
  const columns: readonly Column<Debtor>[] = [
    {
      id: 'name',
      title: t('name'),
      sortable: true,
      cell: (row) => (
        <div class={styles['who']}>
          <span>{row.name}</span>
          <span class={styles['hint']}>{[row.code, row.phone].filter(Boolean).join(' · ')}</span>
        </div>
      ),
    },
    {
      id: 'dueSince',
      title: t('debts.dueSince'),
      width: '120px',
      sortable: true,
      optional: true,
      cell: (row) => format.date(row.dueSince),
    },
    ...PARTS.map(part),
    {
      id: 'overdue',
      title: t('account.overdue'),
      align: 'end',
      width: '112px',
      sortable: true,
      cell: (row) => (row.overdue_minor === 0 ? '' : format.money(row.overdue_minor)),
    },
    {
      id: 'balance',
      title: t('account.owes'),
      align: 'end',
      width: '112px',
      sortable: true,
      cell: (row) => format.money(row.balance_minor),
    },
  ];
  const sorted = (): Sort => ({ column: sort(), descending: sort() === 'overdue' || sort() === 'balance' });
  return (
    <Page
      title={t('debts')}
      toolbar={
        <ListToolbar
          label={t('debts')}
          narrowing={overdueOnly() ? 1 : 0}
          search={
            <SearchField
              label={t('debts.find')}
              placeholder={t('debts.find')}
              value={term()}
              onChange={setTerm}
            />
          }
          filters={
            <Checkbox label={t('debts.overdueOnly')} checked={overdueOnly()} onChange={setOverdueOnly} />
          }
        />
      }
    >
      <Show when={sums()}>
        {(found) => (
          <div class={styles['sums']}>
            <Figure label={t('account.owes')} size="large">
              {format.money(found().balance_minor)}
            </Figure>
            <Figure
              label={t('account.overdue')}
              size="large"
              tone={found().overdue_minor > 0 ? 'danger' : 'neutral'}
            >
              {format.money(found().overdue_minor)}
            </Figure>
          </div>
        )}
      </Show>
      <Loaded
        live={rows.counted}
        isEmpty={({ total }) => total === 0}
        empty={<EmptyState icon="circle-check" title={t('debts.none')} text={t('debts.noneHelp')} />}
      >
        {() => (
          <DataTable
            label={t('debts')}
            columns={columns}
            rows={rows}
            sort={sorted()}
            onSort={(column) => setSort(column as DebtorsInput['sort'])}
            onSelect={({ id }) => workbench.open('customers.customers', id)}
          />
        )}
      </Loaded>
    </Page>
  );
}
