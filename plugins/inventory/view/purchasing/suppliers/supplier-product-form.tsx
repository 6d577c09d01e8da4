import {
  Button,
  createForm,
  Form,
  MoneyField,
  QuantityField,
  Select,
  Switch,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show, untrack } from 'solid-js';
import { inventoryContract, type PurchaseUnit, type SupplierProduct } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './supplier-form.module.css';

interface SupplierProductFormProps {
  readonly supplier: { readonly id: string; readonly name: string };
  readonly product: { readonly id: string; readonly name: string };
  /** What it can be ordered in; the first is what its stock is counted in. */
  readonly units: readonly PurchaseUnit[];
  /** What is known already; absent when it is said for the first time. */
  readonly known?: SupplierProduct | undefined;
  readonly onDone: () => void;
}

/** What one supplier supplies of one product: their code, cost and packs. */
export function SupplierProductForm(props: SupplierProductFormProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const known = untrack(() => props.known);
  const form = createForm({
    initial: {
      code: known?.code ?? '',
      unit: known?.unit.id ?? '',
      cost_minor: known?.cost_minor ?? null,
      pack_milli: (known?.pack_milli ?? 1000) as number | null,
      minimum_milli: (known?.minimum_milli || null) as number | null,
      preferred: known?.preferred ?? false,
    },
    submit: (draft) =>
      inventory.saveSupplierProduct({
        supplier: props.supplier.id,
        product: props.product.id,
        code: draft.code,
        unit: draft.unit === '' ? null : draft.unit,
        cost_minor: draft.cost_minor,
        pack_milli: draft.pack_milli ?? 1000,
        minimum_milli: draft.minimum_milli ?? 0,
        // Left alone, the first supplier of a product becomes the preferred one by itself.
        ...(draft.preferred || known ? { preferred: draft.preferred } : {}),
      }),
    onSaved: ({ product, supplier }) => {
      workbench.notify({
        kind: 'success',
        text: t('supplierProductSaved', { product: product.name, supplier: supplier.name }),
      });
      props.onDone();
    },
  });
  const remove = async () => {
    if (!known) return;
    await inventory.removeSupplierProduct({ id: known.id });
    props.onDone();
  };
  return (
    <Form
      form={form}
      label={t('supplies', { supplier: props.supplier.name, product: props.product.name })}
      actions={
        <>
          {known && (
            <Button icon="trash" onClick={() => void remove()}>
              {t('remove')}
            </Button>
          )}
          <Button onClick={() => props.onDone()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div class={styles.pair}>
        <TextField label={t('theirCode')} autofocus takesScans maxLength={80} {...form.field('code')} />
        <Show when={props.units.length > 1}>
          <Select
            label={t('orderedIn')}
            value={form.values.unit}
            options={props.units.map(({ id, name }) => ({ value: id ?? '', label: name }))}
            onChange={(unit) => {
              form.set('unit', unit);
              // What a box costs says nothing about the piece.
              form.set('cost_minor', null);
            }}
          />
        </Show>
        <MoneyField label={t('lastCost')} {...form.field('cost_minor')} />
        <QuantityField
          label={t('orderedInPacksOf')}
          description={t('orderedInPacksHint')}
          min={1}
          {...form.field('pack_milli')}
        />
        <QuantityField label={t('minimumQuantity')} min={0} {...form.field('minimum_milli')} />
      </div>
      <Switch
        label={t('preferredSupplier')}
        description={t('preferredSupplierHint')}
        checked={form.values.preferred}
        onChange={(preferred) => form.set('preferred', preferred)}
      />
    </Form>
  );
}
