import {
  Button,
  Checkbox,
  createForm,
  Form,
  MoneyField,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type Product, type ProductCost } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './stock-side.module.css';

interface CostFormProps {
  readonly product: Product;
  readonly cost: ProductCost;
}

/** A button that opens the way to say what one costs. */
export function CostForm(props: CostFormProps): JSX.Element {
  const workbench = useWorkbench();
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={workbench.may('inventory.changeCost')}>
      <Show
        when={open()}
        fallback={
          <Button kind="quiet" onClick={() => setOpen(true)}>
            {t('changeCost')}
          </Button>
        }
      >
        <div class={styles.form}>
          <Fields product={props.product} cost={props.cost} onDone={() => setOpen(false)} />
        </div>
      </Show>
    </Show>
  );
}

function Fields(props: CostFormProps & { readonly onDone: () => void }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const form = createForm({
    initial: { cost: null as number | null, revalue: false, note: '' },
    validate: ({ cost }) => ({ cost: cost === null ? t('costMissing') : undefined }),
    submit: ({ cost, revalue, note }) =>
      inventory.setProductCost({ product: props.product.id, unitCost_minor: cost ?? 0, revalue, note }),
    onSaved: () => props.onDone(),
  });
  return (
    <Form
      form={form}
      label={t('changeCost')}
      actions={
        <>
          <Button onClick={() => props.onDone()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <MoneyField label={t('costOfOne', { unit: props.product.unit })} autofocus {...form.field('cost')} />
      <Show when={props.cost.average}>
        <Checkbox
          label={t('revalue')}
          description={t('revalueHint')}
          checked={form.values.revalue}
          onChange={(checked) => form.set('revalue', checked)}
        />
      </Show>
      <TextField label={t('note')} maxLength={500} {...form.field('note')} />
    </Form>
  );
}
