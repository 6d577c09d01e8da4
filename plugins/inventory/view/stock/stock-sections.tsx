import { Page, type Tab, Tabs, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Switch } from 'solid-js';
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

type Open =
  | { readonly kind: 'product'; readonly id: string }
  | { readonly kind: 'transfer'; readonly id: string | null };

/** What there is and where, what is counted, and what goes from one location to another. */
export function StockSections(props: StockSectionsProps): JSX.Element {
  const workbench = useWorkbench();
  const [open, setOpen] = createSignal<Open | null>(null);
  const close = () => setOpen(null);
  const shown = <K extends Open['kind']>(kind: K) => {
    const now = open();
    return now?.kind === kind ? (now as Extract<Open, { kind: K }>) : undefined;
  };
  const onHand: Tab = {
    id: 'onHand',
    title: t('onHand'),
    content: () => (
      <StockList
        selected={shown('product')?.id ?? null}
        onSelect={(id) => setOpen({ kind: 'product', id })}
      />
    ),
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
        selected={shown('transfer')?.id ?? null}
        onSelect={(id) => setOpen({ kind: 'transfer', id })}
        onNew={() => setOpen({ kind: 'transfer', id: null })}
      />
    ),
  };
  const tabs = workbench.may('inventory.countStock') ? [onHand, takes, transfers] : [onHand, transfers];
  return (
    <Page
      title={t('stock')}
      panel={
        <Switch>
          <Match when={shown('product')} keyed>
            {({ id }) => <ProductPanel id={id} onClose={close} />}
          </Match>
          <Match when={shown('transfer')} keyed>
            {({ id }) => (
              <TransferPanel
                id={id}
                onClose={close}
                onSaved={(saved) => setOpen({ kind: 'transfer', id: saved })}
              />
            )}
          </Match>
        </Switch>
      }
    >
      <Tabs label={t('stock')} tabs={tabs} initial={props.initial} />
    </Page>
  );
}
