import type { JSX } from 'solid-js';
import { isRefusal } from '@counterpart/sdk';
import { Button, createForm, Form, Notice } from '@counterpart/sdk/view';
import type { CartLine } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import { needsReason, whyDraft, WhyFields, whyFrom } from './why-fields.tsx';

interface TakeBackFormProps {
  readonly model: CartModel;
  readonly line: CartLine;
  readonly onClose: () => void;
}

/** Turns a line that was rung up as sold into one that comes back without a receipt. */
export function TakeBackForm(props: TakeBackFormProps): JSX.Element {
  const { line, model } = props;
  const form = createForm({
    initial: whyDraft(),
    validate: (draft) => ({ reason: needsReason(draft) }),
    submit: async (draft) => {
      const why = whyFrom(draft);
      const { provider, ref, name, unitPrice_minor, quantity_milli, taxClass } = line;
      const added =
        provider === null || ref === null
          ? await model.sales.addOpenReturn({ name, unitPrice_minor, quantity_milli, taxClass, ...why })
          : await model.sales.addReturn({ provider, ref, quantity_milli, ...why });
      return isRefusal(added) ? added : model.sales.removeLine({ line: line.id });
    },
    onSaved: (cart) => {
      model.accept(cart);
      props.onClose();
    },
  });
  return (
    <Form
      form={form}
      label={t('returns.takeBack')}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()}>
          {t('returns.takeBack')}
        </Button>
      }
    >
      <Notice>{t('returns.withoutReceipt')}</Notice>
      <WhyFields form={form} />
    </Form>
  );
}
