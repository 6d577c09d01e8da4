import {
  type ColumnChoice,
  ColumnsButton,
  ListToolbar,
  SearchField,
  Select,
  Switch,
} from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import type { ListedProduct } from '../../api/index.ts';
import type { ProductListState, StockFilter } from './create-product-list.ts';

const ALL = '';

interface ProductToolbarProps {
  readonly list: ProductListState;
  readonly columns: ColumnChoice<ListedProduct>;
}

/** Search, category, stock, what is archived, and which columns there are. */
export function ProductToolbar(props: ProductToolbarProps): JSX.Element {
  const categories = () => [
    { value: ALL, label: t('allCategories') },
    ...(props.list.categories() ?? []).map(({ id, path, productsBelow }) => ({
      value: id,
      label: `${path} (${productsBelow})`,
    })),
  ];
  const low = () => {
    const count = props.list.low();
    return count === undefined || count === 0 ? t('lowStock') : `${t('lowStock')} (${count})`;
  };
  const stock = (): readonly { value: StockFilter; label: string }[] => [
    { value: 'any', label: t('anyStock') },
    { value: 'low', label: low() },
    { value: 'out', label: t('outOfStock') },
  ];
  const narrowing = () => {
    const { category, stock: inStock, archived } = props.list;
    return [category() !== null, inStock() !== 'any', archived()].filter(Boolean).length;
  };
  return (
    <ListToolbar
      label={t('searchProducts')}
      narrowing={narrowing()}
      search={
        <SearchField
          label={t('searchProducts')}
          placeholder={t('searchHint')}
          shortcut="F3"
          value={props.list.term()}
          onChange={(term) => props.list.search(term)}
        />
      }
      filters={
        <>
          <Select
            label={t('category')}
            hideLabel
            value={props.list.category() ?? ALL}
            options={categories()}
            onChange={(category) => props.list.inCategory(category === ALL ? null : category)}
          />
          <Select
            label={t('stock')}
            hideLabel
            value={props.list.stock()}
            options={stock()}
            onChange={(stock) => props.list.withStock(stock as StockFilter)}
          />
          <Switch
            label={t('showArchived')}
            checked={props.list.archived()}
            onChange={(archived) => props.list.showArchived(archived)}
          />
        </>
      }
    >
      <ColumnsButton label={t('columns')} choice={props.columns} />
    </ListToolbar>
  );
}
