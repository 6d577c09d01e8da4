import {
  Button,
  createForm,
  Form,
  MoneyField,
  QuantityField,
  Switch,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, untrack } from 'solid-js';
import { inventoryContract, type SupplierProduct } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './supplier-form.module.css';

interface SupplierProductFormProps {
  readonly supplier: { readonly id: string; readonly name: string };
  readonly product: { readonly id: string; readonly name: string };
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
