import { type ColumnChoice, DataTable, Loaded, useFormat } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import type { ListedCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { CustomerListState } from './create-customer-list.ts';
import styles from './customer-list.module.css';
import { EmptyList } from './empty-list.tsx';

interface CustomerListProps {
  readonly list: CustomerListState;
  readonly columns: ColumnChoice<ListedCustomer>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** The customers that were asked for; rows change in place when another till changes them. */
export function CustomerList(props: CustomerListProps): JSX.Element {
  const format = useFormat();
  const count = (total: number) =>
    total === 1 ? t('listCountOne') : t('listCount', { total: format.quantity(total * 1000) });
  return (
    <Loaded
      live={props.list.rows.counted}
      isEmpty={({ total }) => total === 0}
      empty={<EmptyList list={props.list} onNew={props.onNew} onImport={props.onImport} />}
    >
      {(counted) => (
        <div class={styles.list}>
          <DataTable
            label={t('customers')}
            columns={props.columns.shown()}
            rows={props.list.rows}
            selected={props.selected}
            onSelect={(row) => props.onSelect(row.id)}
            sort={props.list.sort()}
            onSort={(column) => props.list.sortBy(column)}
          />
          <p class={styles.count} role="status">
            {count(counted().total)}
          </p>
        </div>
      )}
    </Loaded>
  );
}
