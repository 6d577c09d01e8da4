import {
  type Column,
  createLive,
  DataTable,
  EmptyState,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { customersContract, type LedgerEntry, type LedgerId } from '../../api/index.ts';
import { t, textOr } from '../text/t.ts';
import styles from './balances.module.css';

const MOST = 200;

/** What changed a balance, the newest first. One that belongs to a document opens it. */
export function EntryList(props: { readonly customer: string; readonly ledger: LedgerId }): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const format = useFormat();
  const entries = createLive(() =>
    client.ledgerEntries({ customer: props.customer, ledger: props.ledger, limit: MOST }),
  );
  const figure = (value: number) => (props.ledger === 'points' ? String(value) : format.money(value));
  const columns: readonly Column<LedgerEntry>[] = [
    {
      id: 'what',
      title: t('entry.what'),
      cell: (row) => (
        <div class={styles['what']}>
          <span>
            {textOr(`entry.${props.ledger}.${row.kind}`, row.kind)} {row.receipt ?? ''}
          </span>
          <span class={styles['hint']}>
            {[format.date(row.businessDate), row.note].filter(Boolean).join(' · ')}
          </span>
        </div>
      ),
    },
    {
      id: 'amount',
      title: t('entry.amount'),
      align: 'end',
      width: '104px',
      cell: (row) => figure(row.amount),
    },
    {
      id: 'balance',
      title: t('entry.balance'),
      align: 'end',
      width: '104px',
      cell: (row) => figure(row.balance),
    },
  ];
  const open = ({ document }: LedgerEntry) => {
    if (document !== null && workbench.may('sales.viewSales')) workbench.open('sales.history', document);
  };
  return (
    <DataTable
      label={t(`entries.${props.ledger}`)}
      columns={columns}
      rows={entries() ?? []}
      onOpen={open}
      empty={<EmptyState icon="wallet" title={t('entries.none')} />}
    />
  );
}
