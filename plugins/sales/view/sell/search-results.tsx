import { createEffect, For, type JSX, Show } from 'solid-js';
import { EmptyState, Picture } from '@counterpart/sdk/view';
import type { Sellable } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { RESULTS_ID, resultId } from './scan-field.tsx';
import styles from './search-results.module.css';
import { ItemPrice } from './item-price.tsx';
import { StockHint } from './stock-hint.tsx';

interface SearchResultsProps {
  readonly term: string;
  readonly found: readonly Sellable[];
  readonly loading: boolean;
  readonly chosen: number;
  readonly onAdd: (item: Sellable) => void;
}

export function SearchResults(props: SearchResultsProps): JSX.Element {
  let list: HTMLDivElement | undefined;
  createEffect(() => list?.children[props.chosen]?.scrollIntoView?.({ block: 'nearest' }));
  return (
    <Show
      when={props.found.length > 0 || props.loading}
      fallback={
        <EmptyState
          icon="search"
          title={t('search.none', { term: props.term })}
          text={t('search.noneHelp')}
        />
      }
    >
      <div
        ref={(element) => (list = element)}
        id={RESULTS_ID}
        role="listbox"
        aria-label={t('search.results')}
        class={styles['results']}
      >
        <For each={props.found}>
          {(item, index) => (
            // The focus stays in the field, which walks through the options with the arrows.
            <div
              id={resultId(index())}
              role="option"
              class={styles['result']}
              aria-selected={props.chosen === index()}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => props.onAdd(item)}
            >
              <Picture file={item.picture} initials={item.initials} hue={item.hue} size="small" />
              <span class={styles['name']}>
                {item.name}
                <span class={styles['detail']}>
                  {[item.sku, item.category, item.choose].filter(Boolean).join(' · ')}
                </span>
              </span>
              <StockHint onHand={item.onHand_milli} />
              <ItemPrice item={item} class={styles['price']} />
            </div>
          )}
        </For>
      </div>
    </Show>
  );
}
