import { Button, createForm, Form, TextField, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { typedNumbers } from './typed-numbers.ts';

interface NumberStockFormProps {
  readonly product: Product;
  /** How many on hand have none. */
  readonly without: number;
  readonly onDone: () => void;
}

/** Gives numbers to goods that are there without one. */
export function NumberStockForm(props: NumberStockFormProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const form = createForm({
    initial: { numbers: '' },
    validate: (draft) => ({
      numbers: typedNumbers(draft.numbers).length === 0 ? t('numbersMissing') : undefined,
    }),
    submit: ({ numbers }) =>
      inventory.numberStock({ product: props.product.id, serials: typedNumbers(numbers) }),
    onSaved: () => props.onDone(),
  });
  return (
    <Form
      form={form}
      label={t('numberStock')}
      actions={
        <>
          <Button onClick={() => props.onDone()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('serialNumbers')}
        description={t('numbersOf', { count: typedNumbers(form.values.numbers).length, all: props.without })}
        multiline={4}
        takesScans
        autofocus
        {...form.field('numbers')}
      />
    </Form>
  );
}
