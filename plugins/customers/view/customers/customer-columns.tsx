import { Badge, type Column, Money, useFormat } from '@counterpart/sdk/view';
import { For, Show } from 'solid-js';
import type { ListedCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CustomerName } from './customer-name.tsx';
import styles from './customer-list.module.css';

/** What the list can show of a customer. */
export const customerListColumns: readonly Column<ListedCustomer>[] = [
  {
    id: 'code',
    title: t('code'),
    width: '88px',
    sortable: true,
    optional: true,
    choice: 'shown',
    cell: (row) => row.code,
  },
  {
    id: 'name',
    title: t('name'),
    width: 'minmax(0, 2fr)',
    sortable: true,
    cell: (row) => <CustomerName customer={row} />,
  },
  {
    id: 'phone',
    title: t('phone'),
    width: 'minmax(156px, 1.1fr)',
    choice: 'shown',
    cell: (row) => <span dir="ltr">{row.phone}</span>,
  },
  {
    id: 'mail',
    title: t('mail'),
    width: 'minmax(0, 1.5fr)',
    optional: true,
    choice: 'shown',
    cell: (row) => row.mail,
  },
  {
    id: 'group',
    title: t('group'),
    optional: true,
    choice: 'shown',
    cell: (row) => row.group?.name ?? '',
  },
  {
    id: 'owes',
    title: t('owes'),
    align: 'end',
    width: '104px',
    sortable: true,
    optional: true,
    choice: 'shown',
    cell: (row) => (
      <Show when={row.owes_minor !== 0}>
        <Money minor={row.owes_minor} />
      </Show>
    ),
  },
  {
    id: 'tags',
    title: t('tags'),
    optional: true,
    choice: 'hidden',
    cell: (row) => (
      <span class={styles.tags}>
        <For each={row.tags}>{(tag) => <Badge>{tag}</Badge>}</For>
      </span>
    ),
  },
  {
    id: 'address',
    title: t('address'),
    width: 'minmax(0, 1.5fr)',
    optional: true,
    choice: 'hidden',
    cell: (row) => row.address.replaceAll('\n', ', '),
  },
  {
    id: 'created',
    title: t('created'),
    width: '120px',
    sortable: true,
    optional: true,
    choice: 'hidden',
    cell: (row) => useFormat().day(row.created_at),
  },
];
