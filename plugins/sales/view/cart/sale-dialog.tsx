import type { JSX } from 'solid-js';
import type { Discount } from '@counterpart/sdk';
import { Button, createForm, Dialog, Form } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import type { CartModel } from './cart-model.ts';
import { discountFrom, draftOf } from './discount-draft.ts';
import { DiscountFields } from './discount-fields.tsx';
import { ExemptForm } from './exempt-form.tsx';
import styles from './sale-dialog.module.css';

interface SaleDialogProps {
  readonly model: CartModel;
  readonly discount: Discount | null;
  readonly exemptReason: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What can be said of the whole sale: a discount, and that it is without tax. */
export function SaleDialog(props: SaleDialogProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('sale.title')} size="small">
      <DiscountForm model={props.model} discount={props.discount} onClose={props.onClose} />
      <hr class={styles['rule']} />
      <ExemptForm model={props.model} reason={props.exemptReason} onClose={props.onClose} />
    </Dialog>
  );
}

function DiscountForm(props: Omit<SaleDialogProps, 'open' | 'exemptReason'>): JSX.Element {
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
