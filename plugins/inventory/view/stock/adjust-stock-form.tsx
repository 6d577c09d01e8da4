import {
  Button,
  createForm,
  Form,
  MoneyField,
  QuantityField,
  Select,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { type AdjustmentReason, inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createLocations } from './create-locations.ts';
import { adjustmentReasons, adjustments } from './adjustment.ts';

interface AdjustStockFormProps {
  readonly product: Product;
  readonly onDone: () => void;
}

interface Draft {
  reason: AdjustmentReason;
  quantity_milli: number | null;
  note: string;
  /** Empty: where this till sells from. */
  location: string;
  /** What one cost, of goods that came in. */
  cost: number | null;
}

export function AdjustStockForm(props: AdjustStockFormProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const locations = createLocations();
  const initial: Draft = { reason: 'count', quantity_milli: null, note: '', location: '', cost: null };
  const form = createForm({
    initial,
    validate: (draft) => ({
      quantity_milli: draft.quantity_milli === null ? t('quantityMissing') : undefined,
    }),
    submit: (draft) =>
      inventory.adjustStock({
        product: props.product.id,
        ...(draft.location === '' ? {} : { location: draft.location }),
        ...(draft.reason === 'received' && draft.cost !== null ? { unitCost_minor: draft.cost } : {}),
        by: adjustments[draft.reason].by(draft.quantity_milli ?? 0),
        reason: draft.reason,
        note: draft.note,
      }),
    onSaved: ({ name, onHand_milli }) => {
      workbench.notify({
        kind: 'success',
        text: t('stockBooked', { name, quantity: format.quantity(onHand_milli) }),
      });
      props.onDone();
    },
  });
  const meaning = () => adjustments[form.values.reason];
  return (
    <Form
      form={form}
      label={t('adjustStock')}
      actions={
        <>
          <Button onClick={() => props.onDone()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('book')}
          </Button>
        </>
      }
    >
      <Select
        name="reason"
        label={t('reason')}
        value={form.values.reason}
        options={adjustmentReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        onChange={(value) => form.set('reason', value as AdjustmentReason)}
      />
      <QuantityField
        label={t(meaning().label)}
        autofocus
        min={meaning().signed ? -1_000_000_000 : 0}
        {...form.field('quantity_milli')}
      />
      <Show when={form.values.reason === 'received' && workbench.may('inventory.changeCost')}>
        <MoneyField label={t('costOfOne', { unit: props.product.unit })} {...form.field('cost')} />
      </Show>
      <Show when={locations.several()}>
        <Select
          label={t('location')}
          value={form.values.location}
          options={[{ value: '', label: t('whereTillSells') }, ...locations.options()]}
          onChange={(value) => form.set('location', value)}
        />
      </Show>
      <TextField label={t('note')} maxLength={500} {...form.field('note')} />
    </Form>
  );
}
