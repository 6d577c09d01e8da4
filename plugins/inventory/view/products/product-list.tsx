import { type ColumnChoice, createMarks, DataTable, Loaded, useFormat } from '@counterpart/sdk/view';
import { createMemo, type JSX } from 'solid-js';
import type { ListedProduct } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { ProductListState } from './create-product-list.ts';
import { EmptyList } from './empty-list.tsx';
import styles from './product-list.module.css';
import { WithProducts } from './with-products.tsx';

interface ProductListProps {
  readonly list: ProductListState;
  readonly columns: ColumnChoice<ListedProduct>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** The products that were asked for; rows change in place when another till sells. */
export function ProductList(props: ProductListProps): JSX.Element {
  const format = useFormat();
  const marks = createMarks<ListedProduct>({
    rows: props.list.rows.loaded,
    label: ({ name }) => t('mark', { name }),
    allLabel: t('markAll'),
  });
  const columns = createMemo(() => [marks.column, ...props.columns.shown()]);
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
            label={t('products')}
            columns={columns()}
            rows={props.list.rows}
            selected={props.selected}
            onSelect={(row) => props.onSelect(row.id)}
            onToggle={marks.toggle}
            sort={props.list.sort()}
            onSort={(column) => props.list.sortBy(column)}
          />
          <div class={styles.count}>
            <span role="status">{count(counted().total)}</span>
            <WithProducts list={props.list} marks={marks} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
