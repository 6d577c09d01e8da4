import type { JSX } from 'solid-js';
import { Button, createForm, Dialog, Form, TextField, useWorkbench } from '@counterpart/sdk/view';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';

interface ParkDialogProps {
  readonly model: CartModel;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Puts the cart aside, under a name if somebody types one: Enter is enough. */
export function ParkDialog(props: ParkDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('park.title')}
      description={t('park.help')}
      size="small"
    >
      <ParkForm model={props.model} onClose={props.onClose} />
    </Dialog>
  );
}

function ParkForm(props: Omit<ParkDialogProps, 'open'>): JSX.Element {
  const workbench = useWorkbench();
  const { sales } = props.model;
  const cart = props.model.cart();
  const id = cart?.parked?.id ?? cart?.id ?? '';
  const form = createForm({
    initial: { name: cart?.parked?.name ?? '' },
    submit: ({ name }) => sales.parkSale({ name: name.trim() }),
    onSaved: (empty) => {
      props.model.say(undefined);
      props.model.accept(empty);
      const undo = () => void props.model.run(sales.takeParked({ id }));
      const name = form.values.name.trim();
      workbench.notify({
        kind: 'info',
        text: name === '' ? t('park.done') : t('park.doneAs', { name }),
        action: { label: t('cart.restored'), run: undo },
      });
      props.onClose();
    },
  });
  return (
    <Form
      form={form}
      label={t('park.title')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()}>
          {t('park.button')}
        </Button>
      }
    >
      <TextField
        label={t('park.name')}
        placeholder={t('park.nameHint')}
        maxLength={80}
        autofocus
        {...form.field('name')}
      />
    </Form>
  );
}
