import { type Column, Money, Quantity } from '@counterpart/sdk/view';
import type { ListedProduct } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { ProductName } from './product-name.tsx';
import styles from './product-list.module.css';

/** What the list can show of a product. */
export const productListColumns: readonly Column<ListedProduct>[] = [
  {
    id: 'code',
    title: t('code'),
    width: 'minmax(80px, 0.6fr)',
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
    cell: (row) => <ProductName product={row} />,
  },
  {
    id: 'category',
    title: t('category'),
    sortable: true,
    optional: true,
    choice: 'shown',
    cell: (row) => row.category?.name ?? '',
  },
  {
    id: 'price',
    title: t('price'),
    align: 'end',
    width: 'minmax(88px, 0.6fr)',
    sortable: true,
    choice: 'shown',
    cell: (row) => <Money minor={row.price_minor} />,
  },
  {
    id: 'onHand',
    title: t('onHand'),
    align: 'end',
    width: 'minmax(64px, 0.6fr)',
    sortable: true,
    choice: 'shown',
    cell: (row) => (
      <span class={styles.onHand} data-negative={row.onHand_milli < 0 ? '' : undefined}>
        <Quantity milli={row.onHand_milli} />
      </span>
    ),
  },
  {
    id: 'unit',
    title: t('listUnit'),
    width: '88px',
    optional: true,
    choice: 'hidden',
    cell: (row) => row.unit,
  },
];
