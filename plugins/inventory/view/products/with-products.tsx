import { Button, type Marks, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type ListedProduct, MOST_LABELLED_PRODUCTS } from '../../api/index.ts';
import { LabelsButton } from '../labels/labels-button.tsx';
import { t } from '../text/t.ts';
import type { ProductListState } from './create-product-list.ts';
import styles from './product-list.module.css';

interface WithProductsProps {
  readonly list: ProductListState;
  readonly marks: Marks<ListedProduct>;
}

/** What can be done with all products that are listed, or with those that a person marked. */
export function WithProducts(props: WithProductsProps): JSX.Element {
  const format = useFormat();
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const marked = () => [...props.marks.ids()];
  const forLabels = async () => {
    const ids = marked();
    const total = ids.length > 0 ? ids.length : props.list.rows.length();
    if (total > MOST_LABELLED_PRODUCTS)
      workbench.notify({
        kind: 'warning',
        text: t('labels.tooMany', {
          count: format.quantity(total * 1000),
          most: format.quantity(MOST_LABELLED_PRODUCTS * 1000),
        }),
      });
    const all = ids.length > 0 ? ids : await listed();
    return all.slice(0, MOST_LABELLED_PRODUCTS).map((product) => ({ product }));
  };
  const listed = async () => {
    const { products } = await inventory.products({
      ...props.list.query(),
      limit: MOST_LABELLED_PRODUCTS,
    });
    return products.map(({ id }) => id);
  };
  return (
    <span class={styles.with} role="group" aria-label={t('withProducts')}>
      <Show when={marked().length > 0}>
        <span>
          {marked().length === 1
            ? t('markedOne')
            : t('markedCount', { count: format.quantity(marked().length * 1000) })}
        </span>
      </Show>
      <LabelsButton kind="quiet" items={forLabels} />
      <Show when={marked().length > 0}>
        <Button kind="quiet" icon="x" onClick={() => props.marks.clear()}>
          {t('unmark')}
        </Button>
      </Show>
    </span>
  );
}
