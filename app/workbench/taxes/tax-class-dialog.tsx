import { newId, shopContract, type ShopTaxRate, type TaxClass } from '@counterpart/sdk';
import { Button, createForm, Dialog, Form, TextField, useClient, useWorkbench } from '@counterpart/sdk/view';
import { Index, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { closeEarlier, emptyRate, successor, withClass } from './rate-drafts.ts';
import { RateFields } from './rate-fields.tsx';

interface TaxClassDialogProps {
  readonly taxClass: TaxClass;
  readonly onClose: () => void;
}

/** Changes a class or adds one. What others changed of the other classes meanwhile stays. */
export function TaxClassDialog(props: TaxClassDialogProps): JSX.Element {
  const { shop } = useWorkbench();
  const client = useClient(shopContract);
  const { id } = props.taxClass;
  const isNew = () => !shop().taxClasses.some((each) => each.id === id);
  const form = createForm({
    initial: { name: props.taxClass.name, rates: [...props.taxClass.rates] },
    validate: ({ name, rates }) => ({
      name: name.trim() === '' ? t('taxes.name.missing') : undefined,
      rates: rates.some((rate) => rate.name.trim() === '') ? t('taxes.rate.name.missing') : undefined,
    }),
    submit: ({ name, rates }) =>
      client.update({ taxClasses: withClass(shop().taxClasses, { id, name, rates: closeEarlier(rates) }) }),
    onSaved: () => props.onClose(),
  });
  const remove = createForm({
    initial: {},
    submit: () => client.update({ taxClasses: shop().taxClasses.filter((each) => each.id !== id) }),
    onSaved: () => props.onClose(),
  });
  const canRemove = () => !isNew() && shop().taxClasses.length > 1;
  const change = (index: number, rate: ShopTaxRate) => form.set('rates', form.values.rates.with(index, rate));
  const add = (rate: ShopTaxRate, at = form.values.rates.length) =>
    form.set('rates', form.values.rates.toSpliced(at, 0, rate));
  return (
    <Dialog
      open
      size="large"
      onClose={() => props.onClose()}
      title={isNew() ? t('taxes.add') : t('taxes.change', { name: props.taxClass.name })}
      actions={
        <>
          <Show when={canRemove()}>
            <Button busy={remove.busy()} onClick={() => void remove.submit()}>
              {t('taxes.remove', { name: props.taxClass.name })}
            </Button>
          </Show>
          <Button kind="primary" shortcut="Ctrl+S" busy={form.busy()} onClick={() => void form.submit()}>
            {t('taxes.save')}
          </Button>
        </>
      }
    >
      <Form form={form} label={t('taxes.class')}>
        <TextField
          label={t('taxes.name')}
          description={t('taxes.name.help')}
          maxLength={80}
          autofocus
          {...form.field('name')}
        />
        <Index each={form.values.rates} fallback={<p class="status-quiet">{t('taxes.noRates.help')}</p>}>
          {(rate, index) => (
            <RateFields
              rate={rate()}
              position={index + 1}
              isFirst={index === 0}
              isLast={index === form.values.rates.length - 1}
              error={form.errors.rates}
              onChange={(changed) => change(index, changed)}
              onSuccessor={() => add(successor(rate()), index + 1)}
              onRemove={() => form.set('rates', form.values.rates.toSpliced(index, 1))}
            />
          )}
        </Index>
        <div>
          <Button icon="plus" onClick={() => add(emptyRate(newId()))}>
            {t('taxes.rate.add')}
          </Button>
        </div>
      </Form>
      <Show when={canRemove()}>
        <p class="status-quiet">{t('taxes.remove.help')}</p>
      </Show>
      <Show when={remove.message()}>{(text) => <p role="alert">{text()}</p>}</Show>
    </Dialog>
  );
}
