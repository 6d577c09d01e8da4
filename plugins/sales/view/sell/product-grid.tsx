import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button, Chips, createLive, EmptyState, Loaded, useFormat } from '@counterpart/sdk/view';
import type { Sellable } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import styles from './product-grid.module.css';
import { StockHint } from './stock-hint.tsx';
import { Swatch } from './swatch.tsx';

const PAGE = 60;
const MOST = 480;

interface ProductGridProps {
  readonly sales: CartModel['sales'];
  readonly onAdd: (item: Sellable) => void;
}

/** What there is, by category, to be pressed. */
export function ProductGrid(props: ProductGridProps): JSX.Element {
  const [category, setCategory] = createSignal<string | null>(null);
  const [limit, setLimit] = createSignal(PAGE);
  const categories = createLive(() => props.sales.categories());
  const chosen = () => {
    const found = categories()?.find(({ id }) => id === category());
    return found ? { provider: found.provider, ref: found.ref } : null;
  };
  const items = createLive(() => props.sales.browse({ category: chosen(), limit: limit() }));
  return (
    <>
      <Show when={(categories() ?? []).length > 1}>
        <div class={styles['categories']}>
          <Chips
            label={t('categories.label')}
            allLabel={t('categories.all')}
            options={(categories() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={category()}
            onChange={(value) => {
              setCategory(value);
              setLimit(PAGE);
            }}
          />
        </div>
      </Show>
      <Loaded
        live={items}
        empty={<EmptyState icon="package" title={t('products.none')} text={t('products.noneHelp')} />}
      >
        {(list) => (
          <div class={styles['scroller']}>
            <ul class={styles['grid']} aria-label={t('products.label')}>
              <For each={list()}>
                {(item) => (
                  <li>
                    <Tile item={item} onAdd={props.onAdd} />
                  </li>
                )}
              </For>
            </ul>
            <Show when={list().length >= limit() && limit() < MOST}>
              <Button wide onClick={() => setLimit(limit() + PAGE)}>
                {t('products.more')}
              </Button>
            </Show>
          </div>
        )}
      </Loaded>
    </>
  );
}

function Tile(props: { readonly item: Sellable; readonly onAdd: (item: Sellable) => void }): JSX.Element {
  const format = useFormat();
  return (
    <button type="button" class={styles['tile']} onClick={() => props.onAdd(props.item)}>
      <span class={styles['head']}>
        <Swatch initials={props.item.initials} hue={props.item.hue} />
        <StockHint onHand={props.item.onHand_milli} />
      </span>
      <span class={styles['name']}>{props.item.name}</span>
      <span class={`cp-figures ${styles['price']}`}>{format.money(props.item.unitPrice_minor)}</span>
    </button>
  );
}
