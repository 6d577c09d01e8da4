import { createClient, CURRENCIES, type Session, shopContract, v } from '@counterpart/sdk';
import { Button, createForm, Form, Select, Switch, TextField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { browserLocale } from '../text/browser-locale.ts';
import { t } from '../text/t.ts';
import { firstTaxClasses, readPercent } from './first-taxes.ts';

export interface NewShopProps {
  readonly session: Session;
}

const CURRENCY_OPTIONS = Object.entries(CURRENCIES).map(([code, { name }]) => ({
  value: code,
  label: `${code} · ${name}`,
}));

/** The one form before the first sale. Whoever fills it in is the owner and is signed in. */
export function NewShop(props: NewShopProps): JSX.Element {
  const form = createForm({
    initial: {
      name: '',
      currency: 'EUR',
      taxRate: '',
      pricesIncludeTax: true,
      ownerName: '',
      pin: '',
    },
    // The form has a field of its own, the tax rate, which the contract does not know.
    schema: v.object(shopContract.methods.setUp.input.entries),
    validate: ({ taxRate }) => ({
      taxRate: readPercent(taxRate, browserLocale()) === undefined ? t('start.taxRateWrong') : undefined,
    }),
    submit: ({ taxRate, ...values }) =>
      createClient(shopContract, props.session.call).setUp({
        ...values,
        locale: browserLocale(),
        taxClasses: firstTaxClasses(readPercent(taxRate, browserLocale()) ?? 0),
      }),
    onSaved: () => void props.session.signIn(form.values.pin).catch(() => undefined),
  });
  return (
    <Form
      form={form}
      label={t('start.title')}
      actions={
        <Button kind="primary" size="large" type="submit" wide busy={form.busy()}>
          {t('start.button')}
        </Button>
      }
    >
      <TextField label={t('start.shopName')} {...form.field('name')} autofocus />
      <Select label={t('start.currency')} {...form.field('currency')} options={CURRENCY_OPTIONS} />
      <TextField
        label={t('start.taxRate')}
        description={t('start.taxRateText')}
        {...form.field('taxRate')}
        inputMode="decimal"
      />
      <Switch
        label={t('start.tax')}
        description={t('start.taxText')}
        checked={form.values.pricesIncludeTax}
        onChange={(checked) => form.set('pricesIncludeTax', checked)}
      />
      <TextField label={t('start.ownerName')} {...form.field('ownerName')} />
      <TextField
        label={t('start.pin')}
        description={t('start.pinText')}
        {...form.field('pin')}
        class="pin-field"
        inputMode="numeric"
        maxLength={12}
      />
    </Form>
  );
}
