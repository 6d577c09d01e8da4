import {
  Button,
  type Column,
  createMarks,
  DataTable,
  Loaded,
  Money,
  Quantity,
  useFormat,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ListedProduct } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { ProductListState } from './create-product-list.ts';
import { EmptyList } from './empty-list.tsx';
import styles from './product-list.module.css';
import { ProductName } from './product-name.tsx';
import { WithProducts } from './with-products.tsx';

interface ProductListProps {
  readonly list: ProductListState;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

const columns: readonly Column<ListedProduct>[] = [
  {
    id: 'code',
    title: t('code'),
    width: 'minmax(80px, 0.6fr)',
    sortable: true,
    optional: true,
    cell: (row) => row.code,
  },
  {
    id: 'name',
    title: t('name'),
    width: 'minmax(0, 2fr)',
    sortable: true,
    cell: (row) => <ProductName product={row} />,
  },
  {
    id: 'category',
    title: t('category'),
    sortable: true,
    optional: true,
    cell: (row) => row.category?.name ?? '',
  },
  {
    id: 'price',
    title: t('price'),
    align: 'end',
    width: '104px',
    sortable: true,
    cell: (row) => <Money minor={row.price_minor} />,
  },
  {
    id: 'onHand',
    title: t('onHand'),
    align: 'end',
    width: '88px',
    sortable: true,
    cell: (row) => (
      <span class={styles.onHand} data-negative={row.onHand_milli < 0 ? '' : undefined}>
        <Quantity milli={row.onHand_milli} />
      </span>
    ),
  },
];

/** The products that were asked for; rows change in place when another till sells. */
export function ProductList(props: ProductListProps): JSX.Element {
  const format = useFormat();
  const marks = createMarks<ListedProduct>({
    rows: () => props.list.page()?.products ?? [],
    label: ({ name }) => t('mark', { name }),
    allLabel: t('markAll'),
  });
  const withMarks = [marks.column, ...columns];
  const count = (shown: number, total: number) => {
    if (shown < total)
      return t('showingSome', { shown: format.quantity(shown * 1000), total: format.quantity(total * 1000) });
    return total === 1 ? t('listCountOne') : t('listCount', { total: format.quantity(total * 1000) });
  };
  return (
    <Loaded
      live={props.list.page}
      isEmpty={(page) => page.products.length === 0}
      empty={<EmptyList list={props.list} onNew={props.onNew} onImport={props.onImport} />}
    >
      {(page) => (
        <div class={styles.list}>
          <DataTable
            label={t('products')}
            columns={withMarks}
            rows={page().products}
            selected={props.selected}
            onSelect={(row) => props.onSelect(row.id)}
            onToggle={marks.toggle}
            sort={props.list.sort()}
            onSort={(column) => props.list.sortBy(column)}
          />
          <div class={styles.count}>
            <span role="status">{count(page().products.length, page().total)}</span>
            <Show when={props.list.canShowMore()}>
              <Button kind="quiet" onClick={() => props.list.showMore()}>
                {t('showMore')}
              </Button>
            </Show>
            <WithProducts list={props.list} marks={marks} />
          </div>
        </div>
      )}
    </Loaded>
  );
}
