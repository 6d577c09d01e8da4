import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import { Button, createLive, Dialog, EmptyState, Loaded, SearchField } from '@counterpart/sdk/view';
import type { Sellable } from '../../api/index.ts';
import type { CartModel, Choosing } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import { arrowStep } from './arrow-step.ts';
import styles from './chooser.module.css';
import { ItemPrice } from './item-price.tsx';
import { StockHint } from './stock-hint.tsx';

interface ChooserDialogProps {
  readonly model: CartModel;
  readonly choosing: Choosing | undefined;
  readonly onClose: () => void;
}

/** Sizes, colours, serial numbers: what something falls into, to be pressed, or typed and taken with Enter. */
export function ChooserDialog(props: ChooserDialogProps): JSX.Element {
  // Kept until the dialog has faded out.
  const shown = createMemo<Choosing | undefined>((before) => props.choosing ?? before);
  return (
    <Dialog
      open={props.choosing !== undefined}
      onClose={props.onClose}
      title={shown()?.name ?? ''}
      description={shown()?.choose}
      size="large"
    >
      <Show when={shown()} keyed>
        {(choosing) => <Chooser model={props.model} choosing={choosing} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

const CHOICES_ID = 'sales-choices';
const choiceId = (index: number) => `${CHOICES_ID}-${index}`;

function Chooser(props: ChooserDialogProps & { readonly choosing: Choosing }): JSX.Element {
  const { sales } = props.model;
  /** Where one choice leads to others, the way that led there. */
  const [path, setPath] = createSignal<readonly Choosing[]>([props.choosing]);
  const [text, setText] = createSignal('');
  const [chosen, setChosen] = createSignal(0);
  const current = () => path().at(-1)!;
  const choices = createLive(() => {
    const { provider, ref } = current();
    return sales.choices({ provider, ref });
  });
  const found = () => narrowed(choices() ?? [], text());
  const take = async (item: Sellable) => {
    const { provider, ref, choose } = item;
    const { quantity_milli } = props.choosing;
    if (choose !== null)
      return setPath([...path(), { provider, ref, name: item.name, choose, quantity_milli }]);
    props.onClose();
    await props.model.run(sales.addItem({ provider, ref, quantity_milli }));
  };
  createEffect(on([text, path], () => setChosen(0)));
  createEffect(on(path, () => setText('')));
  let list: HTMLDivElement | undefined;
  createEffect(() => list?.children[chosen()]?.scrollIntoView?.({ block: 'nearest' }));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event.key, list);
    if (step === 0 || found().length === 0) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(found().length - 1, chosen() + step)));
  };
  return (
    <div class={styles['chooser']}>
      <div class={styles['top']}>
        <Show when={path().length > 1}>
          <Button icon="arrow-left" onClick={() => setPath(path().slice(0, -1))}>
            {path().at(-2)!.name}
          </Button>
        </Show>
        <SearchField
          label={t('choose.filter')}
          placeholder={t('choose.filter')}
          autofocus
          value={text()}
          onChange={setText}
          onCommit={() => {
            const item = found()[chosen()];
            if (item) void take(item);
          }}
          onKeyDown={onKeyDown}
          ref={(input) => {
            input.setAttribute('role', 'combobox');
            input.setAttribute('aria-controls', CHOICES_ID);
            input.setAttribute('aria-expanded', 'true');
            createEffect(() => input.setAttribute('aria-activedescendant', choiceId(chosen())));
          }}
        />
      </div>
      <Loaded
        live={choices}
        isEmpty={() => found().length === 0}
        empty={<EmptyState icon="search" title={t('choose.none')} />}
      >
        {() => (
          <div
            ref={(element) => (list = element)}
            id={CHOICES_ID}
            role="listbox"
            aria-label={current().choose}
            class={styles['choices']}
          >
            <For each={found()}>
              {(item, index) => (
                <div
                  id={choiceId(index())}
                  role="option"
                  class={styles['choice']}
                  aria-selected={chosen() === index()}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => void take(item)}
                >
                  <span class={styles['name']}>{item.shortName ?? item.name}</span>
                  <span class={styles['foot']}>
                    <ItemPrice item={item} class={styles['price']} />
                    <StockHint onHand={item.onHand_milli} />
                  </span>
                </div>
              )}
            </For>
          </div>
        )}
      </Loaded>
    </div>
  );
}

/** Those in which every typed word begins a word; one of which it is the code stands alone. */
function narrowed(choices: readonly Sellable[], text: string): readonly Sellable[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return choices;
  const exact = choices.find(({ sku }) => sku?.toLowerCase() === text.trim().toLowerCase());
  if (exact) return [exact];
  return choices.filter(({ name, shortName }) => {
    const words = wordsOf(shortName ?? name);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}
