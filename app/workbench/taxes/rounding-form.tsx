import { MIRROR_ROUNDING_MODES, type Shop, shopContract } from '@counterpart/sdk';
import {
  Button,
  createForm,
  Form,
  MoneyField,
  Notice,
  Select,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { t } from '../text/t.ts';

type CashMode = NonNullable<Shop['cashRounding']>['mode'] | 'none';
const CASH_MODES: readonly CashMode[] = ['none', 'nearest', 'up', 'down'];

interface Rounding {
  readonly prices: 'with' | 'without';
  readonly roundingScope: Shop['roundingScope'];
  readonly roundingMode: Shop['roundingMode'];
  readonly cashMode: CashMode;
  readonly coin: number | null;
}

function roundingOf({ pricesIncludeTax, roundingScope, roundingMode, cashRounding }: Shop): Rounding {
  return {
    prices: pricesIncludeTax ? 'with' : 'without',
    roundingScope,
    roundingMode,
    cashMode: cashRounding?.mode ?? 'none',
    coin: cashRounding?.step_minor ?? null,
  };
}

/** Prices with or without tax, and how figures between two units are settled. */
export function RoundingForm(): JSX.Element {
  const { shop } = useWorkbench();
  const client = useClient(shopContract);
  const format = useFormat();
  const [saved, setSaved] = createSignal(false);
  const [changedElsewhere, setChangedElsewhere] = createSignal(false);
  const form = createForm({
    initial: roundingOf(shop()),
    validate: ({ cashMode, coin }) => (cashMode !== 'none' && !coin ? { coin: t('taxes.coin.missing') } : {}),
    submit: ({ prices, roundingScope, roundingMode, cashMode, coin }) =>
      client.update({
        pricesIncludeTax: prices === 'with',
        roundingScope,
        roundingMode,
        cashRounding: cashMode === 'none' ? null : { step_minor: coin!, mode: cashMode },
      }),
    onSaved: (changed) => {
      form.reset(roundingOf(changed));
      setSaved(true);
      setChangedElsewhere(false);
    },
  });
  const stored = () => JSON.stringify(roundingOf(shop()));
  createEffect(
    on(
      stored,
      () => {
        if (stored() === JSON.stringify(form.values)) return setChangedElsewhere(false);
        if (form.dirty()) setChangedElsewhere(true);
        else form.reset(roundingOf(shop()));
      },
      { defer: true },
    ),
  );
  createEffect(() => form.dirty() && setSaved(false));
  const cents = () => format.money(1);
  return (
    <div class="setting-card taxes-rounding">
      <h3>{t('taxes.rounding')}</h3>
      <Show when={changedElsewhere()}>
        <Notice
          tone="warning"
          action={<Button onClick={() => form.reset(roundingOf(shop()))}>{t('taxes.showStored')}</Button>}
        >
          {t('taxes.changedElsewhere')}
        </Notice>
      </Show>
      <Form
        form={form}
        label={t('taxes.rounding')}
        actions={
          <>
            <Button
              kind="primary"
              type="submit"
              shortcut="Ctrl+S"
              busy={form.busy()}
              disabled={!form.dirty()}
            >
              {t('taxes.save')}
            </Button>
            <Show when={form.dirty()}>
              <Button kind="quiet" onClick={() => form.reset(roundingOf(shop()))}>
                {t('taxes.undo')}
              </Button>
            </Show>
            <Show when={saved()}>
              <span role="status" class="status-quiet">
                {t('taxes.saved')}
              </span>
            </Show>
          </>
        }
      >
        <Select
          label={t('taxes.prices')}
          description={t(`taxes.prices.${form.values.prices}.help`)}
          options={(['with', 'without'] as const).map((value) => ({
            value,
            label: t(`taxes.prices.${value}`),
          }))}
          value={form.values.prices}
          onChange={(value) => form.set('prices', value as Rounding['prices'])}
        />
        <Select
          label={t('taxes.scope')}
          description={t(`taxes.scope.${form.values.roundingScope}.help`)}
          options={(['line', 'document'] as const).map((value) => ({
            value,
            label: t(`taxes.scope.${value}`),
          }))}
          value={form.values.roundingScope}
          onChange={(value) => form.set('roundingScope', value as Shop['roundingScope'])}
        />
        <Select
          label={t('taxes.mode')}
          description={t(`taxes.mode.${form.values.roundingMode}.help`, { unit: cents() })}
          options={MIRROR_ROUNDING_MODES.map((value) => ({ value, label: t(`taxes.mode.${value}`) }))}
          value={form.values.roundingMode}
          onChange={(value) => form.set('roundingMode', value as Shop['roundingMode'])}
        />
        <Select
          label={t('taxes.cash')}
          description={t('taxes.cash.help')}
          options={CASH_MODES.map((value) => ({ value, label: t(`taxes.cash.${value}`) }))}
          value={form.values.cashMode}
          onChange={(value) => form.set('cashMode', value as CashMode)}
        />
        <Show when={form.values.cashMode !== 'none'}>
          <MoneyField
            label={t('taxes.coin')}
            description={t('taxes.coin.help')}
            min={1}
            {...form.field('coin')}
          />
        </Show>
      </Form>
    </div>
  );
}
