import { SearchField, Select, Switch, Toolbar } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import type { ProductListState } from './create-product-list.ts';
import styles from './product-toolbar.module.css';

const ALL = '';

/** Search, category and what is archived. */
export function ProductToolbar(props: { readonly list: ProductListState }): JSX.Element {
  const categories = () => [
    { value: ALL, label: t('allCategories') },
    ...(props.list.categories() ?? []).map(({ id, path, productsBelow }) => ({
      value: id,
      label: `${path} (${productsBelow})`,
    })),
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
      <Switch
        label={t('showArchived')}
        checked={props.list.archived()}
        onChange={(archived) => props.list.showArchived(archived)}
      />
    </Toolbar>
  );
}
