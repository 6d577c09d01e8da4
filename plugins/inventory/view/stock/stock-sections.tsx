import { Page, type Tab, Tabs, useWorkbench } from '@counterpart/sdk/view';
import { type Accessor, createSignal, type JSX, Match, Switch, untrack } from 'solid-js';
import { ProductPanel } from '../products/panel/product-panel.tsx';
import { TakeList } from '../stock-takes/take-list.tsx';
import { t } from '../text/t.ts';
import { StockList } from './on-hand/stock-list.tsx';
import { TransferList } from './transfers/transfer-list.tsx';
import { TransferPanel } from './transfers/transfer-panel.tsx';

interface StockSectionsProps {
  readonly initial: 'onHand' | 'takes';
  readonly onTake: (id: string) => void;
}

/** Beside the list; null is a new one. */
interface Open {
  readonly id: string | null;
}

/** What there is and where, what is counted, and what goes from one location to another. */
export function StockSections(props: StockSectionsProps): JSX.Element {
  const workbench = useWorkbench();
  const [tab, setTab] = createSignal<string>(untrack(() => props.initial));
  const [product, setProduct] = createSignal<Open | null>(null);
  const [transfer, setTransfer] = createSignal<Open | null>(null);
  // Each tab has its own panel: it goes with the tab, and is there again when the tab is.
  const shown = (of: string, open: Accessor<Open | null>) => (tab() === of ? open() : null);
  const onHand: Tab = {
    id: 'onHand',
    title: t('onHand'),
    content: () => <StockList selected={product()?.id ?? null} onSelect={(id) => setProduct({ id })} />,
  };
  const takes: Tab = {
    id: 'takes',
    title: t('takes'),
    content: () => <TakeList onOpen={(id) => props.onTake(id)} />,
  };
  const transfers: Tab = {
    id: 'transfers',
    title: t('transfers'),
    content: () => (
      <TransferList
        selected={transfer()?.id ?? null}
        onSelect={(id) => setTransfer({ id })}
        onNew={() => setTransfer({ id: null })}
      />
    ),
  };
  const tabs = workbench.may('inventory.countStock') ? [onHand, takes, transfers] : [onHand, transfers];
  return (
    <Page
      title={t('stock')}
      panel={
        <Switch>
          <Match when={shown(onHand.id, product)?.id} keyed>
            {(id) => <ProductPanel id={id} onClose={() => setProduct(null)} />}
          </Match>
          <Match when={shown(transfers.id, transfer)} keyed>
            {({ id }) => (
              <TransferPanel
                id={id}
                onClose={() => setTransfer(null)}
                onSaved={(saved) => setTransfer({ id: saved })}
              />
            )}
          </Match>
        </Switch>
      }
    >
      <Tabs label={t('stock')} tabs={tabs} initial={props.initial} onSelect={setTab} />
    </Page>
  );
}
