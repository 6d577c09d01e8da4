import { type Sellable, salesContract } from '@counterpart/sales/api';
import { createLive, TextField, useClient, useFormat } from '@counterpart/sdk/view';
import { createEffect, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './product-picker.module.css';

/** Something that can be sold, as a rule names it. */
export interface PickedProduct {
  readonly provider: string;
  readonly ref: string;
  readonly name: string;
}

interface ProductPickerProps {
  readonly label: string;
  readonly value: PickedProduct | null;
  readonly error: string | undefined;
  readonly onChange: (product: PickedProduct | null) => void;
}

const LIMIT = 8;

/** Finds something in the catalogue while its name is typed or its code is scanned; one of several kinds is chosen from. */
export function ProductPicker(props: ProductPickerProps): JSX.Element {
  const sales = useClient(salesContract);
  const format = useFormat();
  const list = createUniqueId();
  const [text, setText] = createSignal(props.value?.name ?? '');
  const [parent, setParent] = createSignal<Sellable | null>(null);
  const [active, setActive] = createSignal(0);
  let input: HTMLInputElement | undefined;
  const term = () => (props.value ? '' : text().trim());
  const answer = createLive(() => {
    const of = parent();
    if (of) return sales.choices({ provider: of.provider, ref: of.ref });
    return term().length > 1 ? sales.search({ term: term(), limit: LIMIT }) : undefined;
  });
  const found = () => (props.value || (!parent() && term().length < 2) ? [] : (answer() ?? []));
  createEffect(() => {
    if (found().length > 0) input?.setAttribute('aria-controls', list);
    else input?.removeAttribute('aria-controls');
  });
  const choose = (item: Sellable) => {
    setActive(0);
    if (item.choose !== null) return void setParent({ ...item });
    setParent(null);
    setText(item.name);
    props.onChange({ provider: item.provider, ref: item.ref, name: item.name });
  };
  /** A code that is scanned or typed to its end stands for one thing, whatever the list shows. */
  const commit = async () => {
    const code = term();
    const exact = code === '' ? null : await sales.resolve({ code });
    const item = exact ?? found()[active()];
    if (item && code === term()) choose(item);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found().length - 1;
    if (event.key === 'ArrowDown') setActive(Math.min(last, active() + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active() - 1));
    else if (event.key === 'Enter' && !props.value) void commit();
    else return;
    event.preventDefault();
  };
  return (
    <div class={styles['picker']}>
      <TextField
        label={props.label}
        placeholder={t('prices.findProduct')}
        takesScans
        autocomplete="off"
        value={text()}
        error={props.error}
        ref={(element) => (input = element)}
        onKeyDown={onKeyDown}
        onChange={(typed) => {
          setText(typed);
          setParent(null);
          setActive(0);
          props.onChange(null);
        }}
      />
      <Show when={found().length > 0}>
        <ul
          id={list}
          class={styles['found']}
          role="listbox"
          aria-label={parent()?.choose ?? t('prices.found')}
        >
          <For each={found()}>
            {(item, index) => (
              <li
                role="option"
                class={styles['option']}
                aria-selected={index() === active()}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                <strong>{item.name}</strong>
                <span>
                  {[item.sku, item.category, format.money(item.unitPrice_minor)].filter(Boolean).join(' · ')}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
