import { createLive, SearchField, useClient, useFormat } from '@counterpart/sdk/view';
import { createEffect, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { inventoryContract, type Purchasable } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './product-picker.module.css';

export type Chosen = Purchasable;

interface ProductPickerProps {
  readonly supplier: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly autofocus?: boolean;
  readonly ref?: (input: HTMLInputElement) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/**
 * Finds a product by the supplier's code, the shop's code or its name: arrows and Enter choose. A whole code and Enter
 * chooses even before the list is there.
 */
export function ProductPicker(props: ProductPickerProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const list = createUniqueId();
  const [term, setTerm] = createSignal('');
  const [active, setActive] = createSignal(0);
  let input: HTMLInputElement | undefined;
  const trimmed = () => term().trim();
  const found = createLive(() =>
    trimmed() === '' ? undefined : inventory.purchasables({ supplier: props.supplier, term: trimmed() }),
  );
  const results = () => (trimmed() === '' ? [] : (found() ?? []));
  // The list is in the document only while there is something in it.
  createEffect(() => {
    if (results().length > 0) input?.setAttribute('aria-controls', list);
    else input?.removeAttribute('aria-controls');
  });
  const choose = (chosen: Chosen | undefined) => {
    if (!chosen) return;
    setTerm('');
    setActive(0);
    props.onChoose(chosen);
  };
  const enter = async () => {
    const asked = trimmed();
    if (asked === '') return;
    const shown = found.loading ? undefined : results()[active()];
    const answer = shown ? [shown] : await inventory.purchasables({ supplier: props.supplier, term: asked });
    choose(answer.find(({ exact }) => exact) ?? answer[0]);
  };
  const move = (by: number) => setActive(Math.max(0, Math.min(results().length - 1, active() + by)));
  return (
    <div
      class={styles.picker}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        // The field that gets the focus next must not take the same Enter for its own.
        else if (event.key !== 'Enter') return;
        event.preventDefault();
      }}
    >
      <SearchField
        label={props.label}
        placeholder={t('pickerHint')}
        shortcut={props.shortcut}
        autofocus={props.autofocus}
        value={term()}
        ref={(element) => {
          input = element;
          props.ref?.(element);
        }}
        onChange={(text) => {
          setTerm(text);
          setActive(0);
        }}
        onCommit={() => void enter()}
      />
      <Show when={results().length > 0}>
        <ul id={list} class={styles.results} role="listbox" aria-label={t('products')}>
          <For each={results()}>
            {(item, index) => (
              <li
                role="option"
                aria-selected={index() === active()}
                class={styles.result}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => {
                  choose(item);
                  input?.focus();
                }}
              >
                <span class={styles.name}>{item.product.name}</span>
                <span class={styles.codes}>{[item.code, item.product.code].filter(Boolean).join(' · ')}</span>
                <Show when={item.cost_minor !== null}>
                  <span class={styles.cost}>{format.money(item.cost_minor!)}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={trimmed() !== '' && !found.loading && results().length === 0}>
        <p class={styles.nothing} role="status">
          {t('pickerNothing')}
        </p>
      </Show>
    </div>
  );
}
