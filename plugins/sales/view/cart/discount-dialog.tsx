import type { JSX } from 'solid-js';
import type { Discount } from '@counterpart/sdk';
import { Button, createForm, Dialog, Form } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import type { CartModel } from './cart-model.ts';
import { discountFrom, draftOf } from './discount-draft.ts';
import { DiscountFields } from './discount-fields.tsx';

interface DiscountDialogProps {
  readonly model: CartModel;
  readonly discount: Discount | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A discount on the whole sale. */
export function DiscountDialog(props: DiscountDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('discount.saleTitle')} size="small">
      <DiscountForm model={props.model} discount={props.discount} onClose={props.onClose} />
    </Dialog>
  );
}

function DiscountForm(props: Omit<DiscountDialogProps, 'open'>): JSX.Element {
  const form = createForm({
    initial: draftOf(props.discount),
    submit: (draft) => props.model.sales.setSaleDiscount({ discount: discountFrom(draft) }),
    onSaved: (cart) => {
      props.model.accept(cart);
      props.onClose();
    },
  });
  return (
    <Form
      form={form}
      label={t('discount.saleTitle')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()}>
          {t('discount.apply')}
        </Button>
      }
    >
      <DiscountFields form={form} autofocus />
    </Form>
  );
}
