import { Button, Dialog, type Tab, Tabs, useFormat } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { ProductSelection } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createPriceChange } from './create-price-change.ts';
import { EarlierChanges } from './earlier-changes.tsx';
import { NewPrices } from './new-prices.tsx';

interface PricesDialogProps {
  /** Null: closed. */
  readonly selection: ProductSelection | null;
  readonly onClose: () => void;
}

/** Changes many prices at once: a rule, what it would do, and doing it. */
export function PricesDialog(props: PricesDialogProps): JSX.Element {
  return (
    <Show when={props.selection} keyed>
      {(selection) => <OpenDialog selection={selection} onClose={props.onClose} />}
    </Show>
  );
}

function OpenDialog(props: {
  readonly selection: ProductSelection;
  readonly onClose: () => void;
}): JSX.Element {
  const format = useFormat();
  const changing = createPriceChange(() => props.selection);
  const changes = () => (changing.done() ? 0 : (changing.preview()?.changing ?? 0));
  const tabs: readonly Tab[] = [
    { id: 'new', title: t('prices.new'), content: () => <NewPrices changing={changing} /> },
    { id: 'earlier', title: t('prices.earlier'), content: () => <EarlierChanges changing={changing} /> },
  ];
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t('prices.change')}
      size="large"
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('close')}</Button>
          <Button
            kind="primary"
            busy={changing.busy()}
            disabled={changes() === 0 || changing.preview.loading}
            onClick={() => changing.apply()}
          >
            {changes() === 0
              ? t('prices.change')
              : changes() === 1
                ? t('prices.applyOne')
                : t('prices.apply', { count: format.quantity(changes() * 1000) })}
          </Button>
        </>
      }
    >
      <Tabs label={t('prices.change')} tabs={tabs} />
    </Dialog>
  );
}
