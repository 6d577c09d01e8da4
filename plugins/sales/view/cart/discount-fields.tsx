import { type JSX, Show } from 'solid-js';
import { Chips, type FormState, MoneyField, PercentField } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import type { DiscountDraft } from './discount-draft.ts';

/** Percent or amount, and how much. */
export function DiscountFields(props: {
  readonly form: FormState<DiscountDraft>;
  readonly autofocus?: boolean;
}): JSX.Element {
  return (
    <>
      <Chips
        label={t('discount.kind')}
        options={[
          { value: 'percent', label: t('discount.percent') },
          { value: 'amount', label: t('discount.amount') },
        ]}
        value={props.form.values.discountKind}
        onChange={(kind) => kind && props.form.set('discountKind', kind)}
      />
      <Show
        when={props.form.values.discountKind === 'amount'}
        fallback={
          <PercentField
            label={t('cart.discount')}
            max={1_000_000}
            autofocus={props.autofocus}
            {...props.form.field('percent')}
          />
        }
      >
        <MoneyField label={t('cart.discount')} {...props.form.field('amount')} />
      </Show>
    </>
  );
}
