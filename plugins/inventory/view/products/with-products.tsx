import { Button, type Marks, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import {
  inventoryContract,
  type ListedProduct,
  MOST_LABELLED_PRODUCTS,
  type ProductSelection,
} from '../../api/index.ts';
import { PricesDialog } from '../prices/prices-dialog.tsx';
import { NewTakeDialog } from '../stock-takes/new-take-dialog.tsx';
import { LabelsButton } from '../labels/labels-button.tsx';
import { t } from '../text/t.ts';
import type { ProductListState } from './create-product-list.ts';
import styles from './product-list.module.css';

/** A selection by hand holds no more. */
const MOST_CHOSEN_PRODUCTS = 2000;

interface WithProductsProps {
  readonly list: ProductListState;
  readonly marks: Marks<ListedProduct>;
}

/** What can be done with all products that are listed, or with those that a person marked. */
export function WithProducts(props: WithProductsProps): JSX.Element {
  const format = useFormat();
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const [pricing, setPricing] = createSignal<ProductSelection | null>(null);
  const [counting, setCounting] = createSignal(false);
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
  const forPrices = async (): Promise<ProductSelection> => {
    const { term = '', category = null, status = 'active', stock = 'any' } = props.list.query();
    const ids = marked();
    if (ids.length > 0) return { kind: 'products', products: ids };
    if (stock === 'any') return { kind: 'filter', term, category, supplier: null, status };
    const { products } = await inventory.products({ ...props.list.query(), limit: MOST_CHOSEN_PRODUCTS });
    return { kind: 'products', products: products.map(({ id }) => id) };
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
      <Show when={workbench.may('inventory.changePrices')}>
        <Button kind="quiet" icon="tag" onClick={() => void forPrices().then(setPricing)}>
          {t('prices.change')}
        </Button>
        <PricesDialog selection={pricing()} onClose={() => setPricing(null)} />
      </Show>
      <Show when={marked().length > 0 && workbench.may('inventory.postStockTake')}>
        <Button kind="quiet" icon="boxes" onClick={() => setCounting(true)}>
          {t('take.of')}
        </Button>
        <NewTakeDialog
          open={counting()}
          products={marked()}
          onClose={() => setCounting(false)}
          onOpened={(take) => {
            setCounting(false);
            workbench.open('inventory.stock', take.id);
          }}
        />
      </Show>
      <Show when={marked().length > 0}>
        <Button kind="quiet" icon="x" onClick={() => props.marks.clear()}>
          {t('unmark')}
        </Button>
      </Show>
    </span>
  );
}
