import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { isRefusal } from '@counterpart/sdk';
import { Button, createLive, ErrorState, useWorkbench } from '@counterpart/sdk/view';
import { type Sellable, splitQuantity } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { focusLastLine } from '../cart/line-keys.ts';
import { enterText } from '../scanner/enter-text.ts';
import { t } from '../text/t.ts';
import styles from './browser.module.css';
import { ChooserDialog } from './chooser-dialog.tsx';
import { OpenItemDialog } from './open-item-dialog.tsx';
import { ProductGrid } from './product-grid.tsx';
import { ScanField, type ScannedText } from './scan-field.tsx';
import { SearchResults } from './search-results.tsx';

const RESULTS = 24;
const ONE_MILLI = 1000;

interface BrowserProps {
  readonly model: CartModel;
  readonly fieldRef: (input: HTMLInputElement) => void;
}

/** Longer than between a scanner's keys, so that no scan is searched for letter by letter; too short to be felt. */
const PAUSE_MS = 40;

/** What was typed once the keys rest; an emptied field at once. */
function afterPause(term: () => string): () => string {
  const [asked, setAsked] = createSignal('');
  createEffect(() => {
    const next = term();
    if (next === '') return setAsked('');
    const timer = setTimeout(() => setAsked(next), PAUSE_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return asked;
}

/** Finding what is sold: by scan, by typing, by looking. */
export function Browser(props: BrowserProps): JSX.Element {
  const workbench = useWorkbench();
  const { sales } = props.model;
  const [text, setText] = createSignal('');
  const [chosen, setChosen] = createSignal(0);
  const [openItem, setOpenItem] = createSignal(false);

  const split = () => splitQuantity(text());
  const term = () => (split()?.text ?? text()).trim();
  const asked = afterPause(term);
  const results = createLive(() =>
    asked() === '' ? undefined : sales.search({ term: asked(), limit: RESULTS }),
  );
  /** The answer to what was typed before stays until the next one comes, but not to an empty field. */
  const found = () => (asked() === '' ? [] : (results() ?? []));

  const type = (next: string) => {
    setText(next);
    setChosen(0);
  };
  /** Into the cart, or first into the chooser; true when something came of it. */
  const take = async (item: Sellable, quantity_milli: number): Promise<boolean> => {
    const { provider, ref, name, choose } = item;
    if (choose !== null) {
      props.model.choose({ provider, ref, name, choose, quantity_milli });
      return true;
    }
    const added = await props.model.run(sales.addItem({ provider, ref, quantity_milli }));
    return added !== undefined && !isRefusal(added);
  };
  const press = async (item: Sellable) => {
    if (await take(item, split()?.quantity_milli ?? ONE_MILLI)) type('');
  };
  /** Emptied at once, so that what is typed next is the next thing; what came to nothing is there again. */
  const taking = async (typed: string, work: () => Promise<boolean>) => {
    type('');
    if ((await work()) || text() !== '') return;
    type(typed);
    queueMicrotask(() => field?.select());
  };
  /** A scan behind something typed: what was typed stays, unless it was the beginning of the code. */
  const takeScan = async ({ text: whole, scanned, before }: ScannedText) => {
    type(before);
    const taken = await enterText(workbench, props.model, { text: whole.trim(), scanned });
    if (taken === 'all' && text() === before) type('');
  };
  /** What the arrows chose; else exactly this code; else the best match. */
  const enter = (typed: string) => {
    const code = typed.trim();
    if (code === '') return;
    const pointed = chosen() > 0 ? found()[chosen()] : undefined;
    const quantity = split()?.quantity_milli ?? ONE_MILLI;
    void taking(typed, async () => {
      if (!pointed) return (await enterText(workbench, props.model, { text: code })) !== 'nothing';
      return take(pointed, quantity);
    });
  };
  let field: HTMLInputElement | undefined;
  return (
    <div class={styles['browser']}>
      <div class={styles['top']}>
        <ScanField
          value={text()}
          count={found().length}
          chosen={chosen()}
          onChoose={setChosen}
          onChange={type}
          onEnter={enter}
          onCart={focusLastLine}
          onScan={(entered) => void takeScan(entered)}
          fieldRef={(input) => {
            field = input;
            props.fieldRef(input);
          }}
        />
        <Button icon="plus" shortcut="F4" onClick={() => setOpenItem(true)}>
          {t('openItem.button')}
        </Button>
      </div>
      <div class={styles['below']}>
        {/* Stays under what is found, and is covered once the keys rest: a scan neither builds nor paints it anew. */}
        <div class={styles['layer']} data-covered={asked() === '' ? undefined : ''}>
          <ProductGrid sales={sales} onAdd={(item) => void press(item)} />
        </div>
        <Show when={asked() !== ''}>
          <div class={styles['layer']}>
            <Show when={!results.fault} fallback={<ErrorState fault={results.fault} />}>
              <SearchResults
                term={term()}
                found={found()}
                loading={results.loading || asked() !== term()}
                chosen={chosen()}
                onAdd={(item) => void press(item)}
              />
            </Show>
          </div>
        </Show>
      </div>
      <ChooserDialog
        model={props.model}
        choosing={props.model.choosing()}
        onClose={() => props.model.choose(undefined)}
      />
      <OpenItemDialog model={props.model} open={openItem()} onClose={() => setOpenItem(false)} />
    </div>
  );
}
