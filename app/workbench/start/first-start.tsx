import { createClient, CURRENCIES, type Session, shopContract } from '@counterpart/sdk';
import { Button, createForm, Form, PercentField, Select, Switch, TextField } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import { FrontPage } from './front-page.tsx';

export interface FirstStartProps {
  readonly session: Session;
}

const CURRENCY_OPTIONS = Object.entries(CURRENCIES).map(([code, { name }]) => ({
  value: code,
  label: `${code} · ${name}`,
}));

/** The one page before the first sale. Whoever fills it in is the owner and is signed in. */
export function FirstStart(props: FirstStartProps): JSX.Element {
  const form = createForm({
    initial: {
      name: '',
      currency: 'EUR',
      taxRate_ppm: null as number | null,
      pricesIncludeTax: true,
      ownerName: '',
      pin: '',
    },
    schema: shopContract.methods.setUp.input,
    submit: ({ taxRate_ppm, ...values }) =>
      createClient(shopContract, props.session.call).setUp({
        ...values,
        locale: navigator.language,
        ...(taxRate_ppm ? { taxClasses: taxClasses(taxRate_ppm) } : {}),
      }),
    onSaved: () => void props.session.signIn(form.values.pin).catch(() => undefined),
  });
  return (
    <FrontPage eyebrow={t('app.name')} title={t('start.title')}>
      <p class="front-note">{t('start.text')}</p>
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
        <PercentField
          label={t('start.taxRate')}
          description={t('start.taxRateText')}
          {...form.field('taxRate_ppm')}
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
    </FrontPage>
  );
}

/** One rate for everything, and a class for what is not taxed; the first is what new products get. */
function taxClasses(rate_ppm: number) {
  const name = t('start.taxName', { percent: rate_ppm / 10_000 });
  return [
    { id: 'standard', name: t('start.taxClass'), rates: [{ id: 'standard', name, rate_ppm }] },
    { id: 'no-tax', name: t('start.noTaxClass'), rates: [] },
  ];
}
