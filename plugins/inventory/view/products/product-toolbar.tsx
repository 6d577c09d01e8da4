import {
  type ColumnChoice,
  ColumnsButton,
  SearchField,
  Select,
  Switch,
  Toolbar,
} from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import type { ListedProduct } from '../../api/index.ts';
import type { ProductListState, StockFilter } from './create-product-list.ts';
import styles from './product-toolbar.module.css';

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
  return (
    <Toolbar label={t('searchProducts')}>
      <SearchField
        class={styles.search}
        label={t('searchProducts')}
        placeholder={t('searchHint')}
        shortcut="F3"
        value={props.list.term()}
        onChange={(term) => props.list.search(term)}
      />
      <Select
        class={styles.category}
        label={t('category')}
        hideLabel
        value={props.list.category() ?? ALL}
        options={categories()}
        onChange={(category) => props.list.inCategory(category === ALL ? null : category)}
      />
      <Select
        class={styles.stock}
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
      <ColumnsButton label={t('columns')} choice={props.columns} />
    </Toolbar>
  );
}
