import { type JSX, Show } from 'solid-js';
import { Button, createForm, Form, TextField } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import type { CartModel } from './cart-model.ts';

interface ExemptFormProps {
  readonly model: CartModel;
  /** Why the sale is without tax now; null while it is taxed. */
  readonly reason: string | null;
  readonly onClose: () => void;
}

/** The whole sale without tax, with the reason that the books keep, and back again. */
export function ExemptForm(props: ExemptFormProps): JSX.Element {
  const form = createForm({
    initial: { reason: props.reason ?? '' },
    submit: ({ reason }) => props.model.sales.setExempt({ reason }),
    onSaved: (cart) => {
      props.model.accept(cart);
      props.onClose();
    },
  });
  const tax = async () => {
    await props.model.run(props.model.sales.setExempt({ reason: null }));
    props.onClose();
  };
  return (
    <Form
      form={form}
      label={t('exempt.title')}
      actions={
        <>
          <Show when={props.reason !== null}>
            <Button onClick={() => void tax()}>{t('exempt.taxAgain')}</Button>
          </Show>
          <Button type="submit" busy={form.busy()}>
            {t('exempt.apply')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('exempt.reason')}
        description={t('exempt.help')}
        maxLength={200}
        {...form.field('reason')}
      />
    </Form>
  );
}
