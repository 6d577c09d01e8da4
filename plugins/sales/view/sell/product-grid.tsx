import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import {
  Button,
  createLive,
  EmptyState,
  Icon,
  IconButton,
  Loaded,
  Notice,
  Picture,
  useWorkbench,
} from '@counterpart/sdk/view';
import { isRefusal } from '@counterpart/sdk';
import type { Sellable } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import styles from './product-grid.module.css';
import { CategoryChips } from './category-chips.tsx';
import { ItemPrice } from './item-price.tsx';
import { StockHint } from './stock-hint.tsx';

const PAGE = 60;
const MOST = 480;

interface ProductGridProps {
  readonly sales: CartModel['sales'];
  readonly onAdd: (item: Sellable) => void;
}

/** What there is, by category, to be pressed. */
export function ProductGrid(props: ProductGridProps): JSX.Element {
  const workbench = useWorkbench();
  const [category, setCategory] = createSignal<string | null>(null);
  const [limit, setLimit] = createSignal(PAGE);
  const categories = createLive(() => props.sales.categories());
  const chosen = createMemo(
    () => {
      const found = categories()?.find(({ id }) => id === category());
      return found ? { provider: found.provider, ref: found.ref } : null;
    },
    null,
    // Another answer with the same category in it is no other question.
    { equals: (one, other) => one?.provider === other?.provider && one?.ref === other?.ref },
  );
  const pinned = createLive(() => props.sales.favourites({}));
  const [pinning, setPinning] = createSignal(false);
  const isPinned = (item: Sellable) => (pinned() ?? []).some(({ id }) => id === item.id);
  /** The favourites first, as long as everything is shown. */
  const inOrder = (list: readonly Sellable[]) =>
    chosen() === null ? [...(pinned() ?? []), ...list.filter((item) => !isPinned(item))] : list;
  /** In a shop without pictures there is room for more tiles. */
  const hasPictures = () => (items() ?? []).some(({ picture }) => picture !== null);
  const press = async (item: Sellable) => {
    if (!pinning()) return props.onAdd(item);
    const { provider, ref } = item;
    const result = await props.sales.setFavourite({ provider, ref, favourite: !isPinned(item) });
    if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
  };
  const items = createLive(() => props.sales.browse({ category: chosen(), limit: limit() }));
  return (
    <>
      <div class={styles['top']}>
        <Show when={(categories() ?? []).length > 1}>
          <div class={styles['categories']}>
            <CategoryChips
              categories={categories() ?? []}
              value={category()}
              onChange={(value) => {
                setCategory(value);
                setLimit(PAGE);
              }}
            />
          </div>
        </Show>
        <Show when={workbench.may('sales.pinFavourites')}>
          <IconButton
            icon="star"
            label={t('favourites.pin')}
            pressed={pinning()}
            onClick={() => setPinning(!pinning())}
          />
        </Show>
      </div>
      <Show when={pinning()}>
        <Notice
          action={
            <Button kind="quiet" onClick={() => setPinning(false)}>
              {t('favourites.done')}
            </Button>
          }
        >
          {t('favourites.help')}
        </Notice>
      </Show>
      <Loaded
        live={items}
        empty={<EmptyState icon="package" title={t('products.none')} text={t('products.noneHelp')} />}
      >
        {(list) => (
          <div class={styles['scroller']}>
            <ul class={styles['grid']} aria-label={t('products.label')}>
              <For each={inOrder(list())}>
                {(item) => (
                  <li>
                    <Tile
                      item={item}
                      large={hasPictures()}
                      pinning={pinning()}
                      pinned={isPinned(item)}
                      onPress={() => void press(item)}
                    />
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

interface TileProps {
  readonly item: Sellable;
  /** As all of them, where some have pictures. */
  readonly large: boolean;
  readonly pinning: boolean;
  readonly pinned: boolean;
  readonly onPress: () => void;
}

function Tile(props: TileProps): JSX.Element {
  return (
    <button
      type="button"
      class={styles['tile']}
      data-pinning={props.pinning ? '' : undefined}
      aria-pressed={props.pinning ? props.pinned : undefined}
      onClick={props.onPress}
    >
      <span class={styles['head']}>
        <Picture
          file={props.item.picture}
          initials={props.item.initials}
          hue={props.item.hue}
          size={props.large ? 'large' : 'normal'}
        />
        <Show when={props.pinned} fallback={<StockHint onHand={props.item.onHand_milli} />}>
          <span class={styles['pin']}>
            <StockHint onHand={props.item.onHand_milli} />
            <Icon name="star" size={16} />
          </span>
        </Show>
      </span>
      <span class={styles['name']}>{props.item.name}</span>
      <ItemPrice item={props.item} class={styles['price']} />
    </button>
  );
}
