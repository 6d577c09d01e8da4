import { type JSX, Show } from 'solid-js';
import {
  Button,
  createForm,
  Dialog,
  Form,
  MoneyField,
  Select,
  TextField,
  useWorkbench,
} from '@counterpart/sdk/view';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';

interface OpenItemDialogProps {
  readonly model: CartModel;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Sells what no module knows: a name and a price are enough. */
export function OpenItemDialog(props: OpenItemDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('openItem.title')} size="small">
      <OpenItemForm model={props.model} onClose={props.onClose} />
    </Dialog>
  );
}

function OpenItemForm(props: Omit<OpenItemDialogProps, 'open'>): JSX.Element {
  const { shop } = useWorkbench();
  const taxClasses = () => shop().taxClasses.map(({ id, name }) => ({ value: id, label: name }));
  const form = createForm({
    initial: {
      name: t('openItem.defaultName'),
      price: null as number | null,
      taxClass: (taxClasses()[0]?.value ?? null) as string | null,
    },
    validate: ({ name, price }) => ({
      name: name.trim() ? undefined : t('openItem.needsName'),
      price: price === null ? t('openItem.needsPrice') : undefined,
    }),
    submit: ({ name, price, taxClass }) =>
      props.model.sales.addOpenItem({ name, unitPrice_minor: price ?? 0, taxClass }),
    onSaved: (cart) => {
      props.model.accept(cart);
      props.onClose();
    },
  });
  return (
    <Form
      form={form}
      label={t('openItem.title')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()}>
          {t('openItem.add')}
        </Button>
      }
    >
      <MoneyField label={t('openItem.price')} autofocus {...form.field('price')} />
      <TextField label={t('openItem.name')} {...form.field('name')} />
      <Show when={taxClasses().length > 1}>
        <Select label={t('openItem.taxClass')} options={taxClasses()} {...form.field('taxClass')} />
      </Show>
    </Form>
  );
}
