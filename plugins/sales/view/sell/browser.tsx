import { createSignal, type JSX, Show } from 'solid-js';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import { Button, createLive, ErrorState, useWorkbench } from '@counterpart/sdk/view';
import { type Cart, type Sellable, splitQuantity } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { openReceipt } from '../history/open-receipt.ts';
import { t } from '../text/t.ts';
import styles from './browser.module.css';
import { OpenItemDialog } from './open-item-dialog.tsx';
import { ProductGrid } from './product-grid.tsx';
import { ScanField } from './scan-field.tsx';
import { SearchResults } from './search-results.tsx';

const RESULTS = 24;
const ONE_MILLI = 1000;

interface BrowserProps {
  readonly model: CartModel;
  readonly fieldRef: (input: HTMLInputElement) => void;
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
  const results = createLive(() =>
    term() === '' ? undefined : sales.search({ term: term(), limit: RESULTS }),
  );
  /** The answer to what was typed before stays until the next one comes, but not to an empty field. */
  const found = () => (term() === '' ? [] : (results() ?? []));

  const done = (result: Cart | Refusal | undefined) => {
    if (result !== undefined && !isRefusal(result)) type('');
  };
  const type = (next: string) => {
    setText(next);
    setChosen(0);
  };
  const add = async ({ provider, ref }: Sellable, quantity_milli = split()?.quantity_milli ?? ONE_MILLI) =>
    done(await props.model.run(sales.addItem({ provider, ref, quantity_milli })));

  /** What the arrows chose; else exactly this code; else the best match. */
  const enter = async (typed: string) => {
    const code = typed.trim();
    if (code === '') return;
    const pointed = chosen() > 0 ? found()[chosen()] : undefined;
    if (pointed) return add(pointed);
    const scanned = await props.model.run(sales.scan({ code }), { expect: 'unknown-code' });
    if (!isRefusal(scanned) || scanned.refused !== 'unknown-code') return done(scanned);
    if (await openReceipt(workbench, sales, code)) return type('');
    const quantity = splitQuantity(code);
    const [best] = await sales.search({ term: quantity?.text ?? code, limit: 1 });
    if (best) return add(best, quantity?.quantity_milli ?? ONE_MILLI);
    props.model.say(scanned.message);
  };
  return (
    <div class={styles['browser']}>
      <div class={styles['top']}>
        <ScanField
          value={text()}
          count={found().length}
          chosen={chosen()}
          onChoose={setChosen}
          onChange={type}
          onEnter={(typed) => void enter(typed)}
          fieldRef={props.fieldRef}
        />
        <Button icon="plus" shortcut="F4" onClick={() => setOpenItem(true)}>
          {t('openItem.button')}
        </Button>
      </div>
      <Show when={term() !== ''} fallback={<ProductGrid sales={sales} onAdd={(item) => void add(item)} />}>
        <Show when={!results.fault} fallback={<ErrorState fault={results.fault} />}>
          <SearchResults
            term={term()}
            found={found()}
            loading={results.loading}
            chosen={chosen()}
            onAdd={(item) => void add(item)}
          />
        </Show>
      </Show>
      <OpenItemDialog model={props.model} open={openItem()} onClose={() => setOpenItem(false)} />
    </div>
  );
}
