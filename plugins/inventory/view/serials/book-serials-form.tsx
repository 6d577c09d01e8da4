import { Button, createForm, Form, Select, TextField, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { type AdjustmentReason, inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { typedNumbers } from './typed-numbers.ts';

/** Which reasons bring goods in and which take them out. */
const REASONS = {
  in: ['received', 'found', 'correction'],
  out: ['damaged', 'lost', 'correction'],
} as const satisfies Record<'in' | 'out', readonly AdjustmentReason[]>;

interface Draft {
  /** `<direction>:<reason>` */
  what: string;
  numbers: string;
  note: string;
}

/** Books numbered goods in or out by hand. */
export function BookSerialsForm(props: {
  readonly product: Product;
  readonly onDone: () => void;
}): JSX.Element {
  const inventory = useClient(inventoryContract);
  const initial: Draft = { what: 'in:received', numbers: '', note: '' };
  const form = createForm({
    initial,
    validate: (draft) => ({
      numbers: typedNumbers(draft.numbers).length === 0 ? t('numbersMissing') : undefined,
    }),
    submit: ({ what, numbers, note }) => {
      const [direction, reason] = what.split(':') as ['in' | 'out', AdjustmentReason];
      const serials = typedNumbers(numbers);
      return inventory.moveSerials({ product: props.product.id, direction, reason, serials, note });
    },
    onSaved: () => props.onDone(),
  });
  const options = (direction: 'in' | 'out') =>
    REASONS[direction].map((reason) => ({
      value: `${direction}:${reason}`,
      label: t(direction === 'in' ? 'bookIn' : 'bookOut', { reason: t(`reason.${reason}`).toLowerCase() }),
    }));
  return (
    <Form
      form={form}
      label={t('bookSerials')}
      actions={
        <>
          <Button onClick={() => props.onDone()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('bookCount', { count: typedNumbers(form.values.numbers).length })}
          </Button>
        </>
      }
    >
      <Select
        name="what"
        label={t('reason')}
        value={form.values.what}
        options={[...options('in'), ...options('out')]}
        onChange={(value) => form.set('what', value)}
      />
      <TextField
        label={t('serialNumbers')}
        description={t('serialNumbersHint')}
        multiline={4}
        takesScans
        autofocus
        {...form.field('numbers')}
      />
      <TextField label={t('note')} maxLength={500} {...form.field('note')} />
    </Form>
  );
}
