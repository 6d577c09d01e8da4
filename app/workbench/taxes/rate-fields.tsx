import type { ShopTaxRate } from '@counterpart/sdk';
import {
  Button,
  MoneyField,
  PercentField,
  Select,
  Switch,
  TextField,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createUniqueId, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';

const LEAST_PPM = -1_000_000;
const MOST_PPM = 10_000_000;
const LEAST_FIXED = -1_000_000_000;

interface RateFieldsProps {
  readonly rate: ShopTaxRate;
  /** From 1, in the order in which the taxes are taken. */
  readonly position: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly error: string | undefined;
  readonly onChange: (rate: ShopTaxRate) => void;
  readonly onSuccessor: () => void;
  readonly onRemove: () => void;
}

/** One rate of a class, every choice with what it means. */
export function RateFields(props: RateFieldsProps): JSX.Element {
  const { shop } = useWorkbench();
  const heading = createUniqueId();
  const set = (change: Partial<ShopTaxRate>) => props.onChange({ ...props.rate, ...change });
  const title = () => props.rate.name.trim() || t('taxes.rate', { position: props.position });
  const asShop = () =>
    t(shop().pricesIncludeTax ? 'taxes.included.asShop.with' : 'taxes.included.asShop.without');
  return (
    <fieldset class="taxes-rate-fields" aria-labelledby={heading}>
      <h3 id={heading}>{title()}</h3>
      <div class="taxes-rate-row">
        <TextField
          label={t('taxes.rate.name')}
          maxLength={80}
          required
          error={props.rate.name.trim() === '' ? props.error : undefined}
          value={props.rate.name}
          onChange={(name) => set({ name })}
        />
        <PercentField
          label={t('taxes.rate.percent')}
          min={LEAST_PPM}
          max={MOST_PPM}
          value={props.rate.rate_ppm}
          onChange={(rate_ppm) => set({ rate_ppm: rate_ppm ?? 0 })}
        />
        <MoneyField
          label={t('taxes.rate.fixed')}
          min={LEAST_FIXED}
          value={props.rate.fixed_minor}
          onChange={(fixed_minor) => set({ fixed_minor: fixed_minor ?? 0 })}
        />
      </div>
      <div class="taxes-rate-row">
        <Select
          label={t('taxes.included')}
          options={[
            { value: 'null', label: asShop() },
            { value: 'true', label: t('taxes.included.always') },
            { value: 'false', label: t('taxes.included.never') },
          ]}
          value={String(props.rate.includedInPrice)}
          onChange={(value) => set({ includedInPrice: value === 'null' ? null : value === 'true' })}
        />
        <TextField
          label={t('taxes.validFrom')}
          type="date"
          value={props.rate.validFrom ?? ''}
          onChange={(date) => set({ validFrom: date || null })}
        />
        <TextField
          label={t('taxes.validUntil')}
          type="date"
          value={props.rate.validUntil ?? ''}
          onChange={(date) => set({ validUntil: date || null })}
        />
      </div>
      <Show when={!props.isLast}>
        <Switch
          label={t('taxes.affectsLater')}
          description={t('taxes.affectsLater.help')}
          checked={props.rate.affectsLaterTaxes}
          onChange={(affectsLaterTaxes) => set({ affectsLaterTaxes })}
        />
      </Show>
      <Show when={!props.isFirst}>
        <Switch
          label={t('taxes.affectedByEarlier')}
          description={t('taxes.affectedByEarlier.help')}
          checked={props.rate.affectedByEarlierTaxes}
          onChange={(affectedByEarlierTaxes) => set({ affectedByEarlierTaxes })}
        />
      </Show>
      <div class="taxes-rate-actions">
        <Button kind="quiet" onClick={() => props.onSuccessor()}>
          {t('taxes.rate.successor')}
        </Button>
        <Button
          kind="quiet"
          label={t('taxes.rate.remove', { name: title() })}
          onClick={() => props.onRemove()}
        >
          {t('taxes.rate.removeShort')}
        </Button>
      </div>
    </fieldset>
  );
}
