import {
  Checkbox,
  type FormState,
  MoneyField,
  QuantityField,
  Select,
  TextField,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { DEFAULT_UNIT, type ProductKind } from '../../api/index.ts';
import { CodeRows } from '../codes/code-rows.tsx';
import { t } from '../text/t.ts';
import { BaseUnitField } from '../units/base-unit-field.tsx';
import { UnitRows } from '../units/unit-rows.tsx';
import { CategoryField } from './category-field.tsx';
import type { ProductDraft } from './product-draft.ts';
import styles from './product-fields.module.css';

interface ProductFieldsProps {
  readonly form: FormState<ProductDraft>;
  readonly kind?: ProductKind;
  readonly isNew?: boolean;
  readonly disabled?: boolean;
}

/** The fields of a product, new or not; of a variant those that are not its family's. */
export function ProductFields(props: ProductFieldsProps): JSX.Element {
  const { shop } = useWorkbench();
  const form = props.form;
  const taxClasses = () => shop().taxClasses.map(({ id, name }) => ({ value: id, label: name }));
  const negativeStock = [
    { value: '', label: t('negativeShop') },
    { value: 'allow', label: t('negativeAllow') },
    { value: 'refuse', label: t('negativeRefuse') },
  ];
  const priceLabel = () => {
    const { unit } = form.values;
    return unit === DEFAULT_UNIT || unit === '' ? t('price') : t('priceFor', { unit });
  };
  const isVariant = () => props.kind === 'variant';
  return (
    <>
      <Show when={!isVariant()}>
        <TextField
          label={t('name')}
          required
          autofocus={props.isNew}
          maxLength={200}
          disabled={props.disabled}
          {...form.field('name')}
        />
      </Show>
      <Show when={isVariant()}>
        <Checkbox
          label={t('ownPrice')}
          checked={form.values.ownPrice}
          disabled={props.disabled}
          onChange={(own) => form.set('ownPrice', own)}
        />
      </Show>
      <div class={styles.pair}>
        <MoneyField
          label={priceLabel()}
          required
          disabled={props.disabled || (isVariant() && !form.values.ownPrice)}
          {...form.field('price')}
        />
        <Show when={props.isNew}>
          <QuantityField label={t('openingStock')} {...form.field('openingStock')} />
        </Show>
      </div>
      <CodeRows label={t('codes')} disabled={props.disabled} {...form.field('codes')} />
      <Show when={!isVariant()}>
        <CategoryField disabled={props.disabled} {...form.field('category')} />
        <div class={styles.pair}>
          <BaseUnitField
            unit={form.values.unit}
            fractional={form.values.fractional}
            error={form.errors.unit ?? form.errors.fractional}
            disabled={props.disabled}
            onChange={(unit, fractional) => {
              form.set('unit', unit);
              form.set('fractional', fractional);
            }}
          />
        </div>
        <Select
          label={t('taxClass')}
          options={taxClasses()}
          disabled={props.disabled}
          {...form.field('taxClass')}
        />
      </Show>
      <Select
        label={t('negativeStock')}
        options={negativeStock}
        disabled={props.disabled}
        {...form.field('negativeStock')}
      />
      <Show when={props.kind !== 'family' && !(props.disabled && form.values.units.length === 0)}>
        <details class={styles.more} open={form.values.units.length > 0}>
          <summary>{t('units')}</summary>
          <UnitRows
            base={form.values.unit}
            price={form.values.price}
            disabled={props.disabled}
            value={form.values.units}
            error={form.errors.units}
            onChange={(units) => form.set('units', units)}
          />
        </details>
      </Show>
    </>
  );
}
