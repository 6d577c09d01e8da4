import type { JSX } from 'solid-js';
import { isRefusal } from '@counterpart/sdk';
import { Button, createForm, Form, TextField } from '@counterpart/sdk/view';
import type { CartLine } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import { needsReason, whyDraft, WhyFields, whyFrom } from './why-fields.tsx';

interface ReturnLineFormProps {
  readonly model: CartModel;
  readonly line: CartLine;
  readonly onClose: () => void;
}

/** What can be said of a line of the cart that comes back. */
export function ReturnLineForm(props: ReturnLineFormProps): JSX.Element {
  const { line, model } = props;
  const form = createForm({
    initial: { ...whyDraft(line.returned ?? undefined), note: line.note ?? '' },
    validate: (draft) => ({ reason: needsReason(draft) }),
    submit: async ({ note, ...draft }) => {
      const changed = await model.sales.setReturn({ line: line.id, ...whyFrom(draft) });
      if (isRefusal(changed) || note === (line.note ?? '')) return changed;
      return model.sales.setNote({ line: line.id, note: note || null });
    },
    onSaved: (cart) => {
      model.accept(cart);
      props.onClose();
    },
  });
  return (
    <Form
      form={form}
      label={t('line.title', { name: line.name })}
      actions={
        <Button kind="primary" type="submit" busy={form.busy()}>
          {t('line.save')}
        </Button>
      }
    >
      <WhyFields form={form} />
      <TextField label={t('line.note')} maxLength={200} {...form.field('note')} />
    </Form>
  );
}
