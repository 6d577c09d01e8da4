import { createLive, Select, TextField, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { OrderDraft } from './order-draft.ts';
import styles from './order.module.css';

interface OrderHeadProps {
  readonly draft: OrderDraft;
  /** Everything can change: a draft. */
  readonly goods: boolean;
  readonly arrival: boolean;
}

/** Whom it is ordered from, where it goes, when it should be here, and what else there is to say. */
export function OrderHead(props: OrderHeadProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const suppliers = createLive(() => inventory.suppliers({}));
  const locations = createLive(() => inventory.locations({}));
  return (
    <div class={styles.head}>
      <Select
        label={t('supplier')}
        required
        placeholder={t('chooseSupplier')}
        autofocus={props.draft.values.supplier === ''}
        disabled={!props.goods}
        value={props.draft.values.supplier}
        options={(suppliers() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(supplier) => props.draft.set({ supplier })}
      />
      <Show when={(locations() ?? []).length > 1}>
        <Select
          label={t('order.deliverTo')}
          disabled={!props.goods}
          value={props.draft.values.location || (locations()?.[0]?.id ?? '')}
          options={(locations() ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(location) => props.draft.set({ location })}
        />
      </Show>
      <TextField
        type="date"
        label={t('order.expected')}
        disabled={!props.arrival}
        value={props.draft.values.expected}
        onChange={(expected) => props.draft.set({ expected })}
      />
      <TextField
        label={t('note')}
        maxLength={2000}
        disabled={!props.arrival}
        value={props.draft.values.note}
        onChange={(note) => props.draft.set({ note })}
      />
    </div>
  );
}
