import { Button, createForm, Form, NumberField, Switch, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract, type Product, type SerialTracking } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface TrackingFormProps {
  readonly product: Product;
  readonly tracking: SerialTracking;
  readonly onDone: () => void;
}

/** How long the warranty is, and whether the product has numbers at all. */
export function TrackingForm(props: TrackingFormProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const form = createForm({
    initial: { tracked: props.tracking.tracked, months: props.tracking.warrantyMonths },
    submit: ({ tracked, months }) =>
      inventory.trackSerials({
        product: props.product.id,
        tracked,
        warrantyMonths: months === 0 ? null : months,
      }),
    onSaved: () => props.onDone(),
  });
  return (
    <Form
      form={form}
      label={t('serialRules')}
      actions={
        <>
          <Button onClick={() => props.onDone()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <NumberField label={t('warrantyMonths')} min={0} max={600} {...form.field('months')} />
      <Switch
        label={t('hasSerials')}
        checked={form.values.tracked}
        onChange={(tracked) => form.set('tracked', tracked)}
      />
    </Form>
  );
}
