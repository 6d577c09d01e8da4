import { Badge, Picture } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ListedProduct } from '../../api/index.ts';
import { tileHint } from '../pictures/tile-hint.ts';
import { t } from '../text/t.ts';
import styles from './product-list.module.css';

/** The name of a product in a list; of a family with how many variants it stands for. */
export function ProductName(props: { readonly product: ListedProduct }): JSX.Element {
  const count = () => props.product.variants;
  return (
    <span class={styles.name}>
      <Picture file={props.product.picture} {...tileHint(props.product)} size="small" />
      <span class={styles.words}>{props.product.name}</span>
      <Show when={props.product.kind === 'family'}>
        <Badge>{count() === 1 ? t('variantsOne') : t('variantsCount', { count: count() })}</Badge>
      </Show>
    </span>
  );
}
