import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { isRefusal, type Refusal } from '@counterpart/sdk';
import {
  Button,
  createForm,
  Dialog,
  Form,
  MoneyField,
  QuantityField,
  TextField,
} from '@counterpart/sdk/view';
import type { Cart, CartLine } from '../../api/index.ts';
import { ReturnLineForm } from '../returns/return-line-form.tsx';
import { TakeBackForm } from '../returns/take-back-form.tsx';
import { WithTouchPad } from './touch-pad.tsx';
import { t } from '../text/t.ts';
import type { CartModel } from './cart-model.ts';
import { discountFrom, draftOf } from './discount-draft.ts';
import { DiscountFields } from './discount-fields.tsx';

interface LineDialogProps {
  readonly model: CartModel;
  /** Shown while there is one. */
  readonly line: CartLine | undefined;
  readonly onClose: () => void;
}

/** What is changed rarely about a line. Who may not, needs the PIN of somebody who may. */
export function LineDialog(props: LineDialogProps): JSX.Element {
  // Kept until the dialog has faded out: a field that vanishes while it hears the key that closes it keeps the keyboard.
  const shown = createMemo<CartLine | undefined>((before) => props.line ?? before);
  return (
    <Dialog
      open={props.line !== undefined}
      onClose={props.onClose}
      title={t('line.title', { name: props.line?.name ?? '' })}
    >
      <Show when={shown()} keyed>
        {(line) => <LineContent model={props.model} line={line} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

type LineContentProps = LineDialogProps & { readonly line: CartLine };

/** A line that is sold, one that comes back, or one on the way from the first to the second. */
function LineContent(props: LineContentProps): JSX.Element {
  const [takingBack, setTakingBack] = createSignal(false);
  return (
    <Switch
      fallback={
        <>
          <LineForm {...props} />
          <Button kind="quiet" icon="undo" onClick={() => setTakingBack(true)}>
            {t('returns.comesBack')}
          </Button>
        </>
      }
    >
      <Match when={props.line.returned}>
        <ReturnLineForm {...props} />
      </Match>
      <Match when={takingBack()}>
        <TakeBackForm {...props} />
      </Match>
    </Switch>
  );
}

function LineForm(props: LineContentProps): JSX.Element {
  const { line, model } = props;
  const initial = {
    quantity: line.quantity_milli as number | null,
    price: line.unitPrice_minor as number | null,
    note: line.note ?? '',
    ...draftOf(line.discount),
  };
  type Values = typeof initial;
  /** One after the other, only what changed; the first refusal ends it. */
  const save = async (values: Values): Promise<Refusal | undefined> => {
    const discount = discountFrom(values);
    const edits: (() => Promise<Cart | Refusal>)[] = [];
    if (values.quantity !== null && values.quantity !== initial.quantity) {
      const quantity_milli = values.quantity;
      edits.push(() => model.sales.setQuantity({ line: line.id, quantity_milli }));
    }
    if (values.price !== null && values.price !== initial.price) {
      const unitPrice_minor = values.price;
      edits.push(() => model.sales.setPrice({ line: line.id, unitPrice_minor }));
    }
    if (JSON.stringify(discount) !== JSON.stringify(discountFrom(initial))) {
      edits.push(() => model.sales.setLineDiscount({ line: line.id, discount }));
    }
    if (values.note !== initial.note) {
      edits.push(() => model.sales.setNote({ line: line.id, note: values.note || null }));
    }
    for (const edit of edits) {
      const result = await edit();
      if (isRefusal(result)) return result;
      model.accept(result);
    }
    return undefined;
  };
  const form = createForm<Values, undefined>({
    initial,
    submit: save,
    onSaved: () => props.onClose(),
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
      <WithTouchPad>
        <QuantityField label={t('line.howMany')} min={1} {...form.field('quantity')} />
        <DiscountFields form={form} autofocus />
        <MoneyField label={t('line.price')} {...form.field('price')} />
        <TextField label={t('line.note')} maxLength={200} {...form.field('note')} />
      </WithTouchPad>
    </Form>
  );
}
