import {
  type FormState,
  MoneyField,
  QuantityField,
  Select,
  TextField,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { CategoryField } from './category-field.tsx';
import type { ProductDraft } from './product-draft.ts';

interface ProductFieldsProps {
  readonly form: FormState<ProductDraft>;
  readonly isNew?: boolean;
  readonly disabled?: boolean;
}

/** The fields of a product, new or not. */
export function ProductFields(props: ProductFieldsProps): JSX.Element {
  const { shop } = useWorkbench();
  const taxClasses = () => shop().taxClasses.map(({ id, name }) => ({ value: id, label: name }));
  const negativeStock = [
    { value: '', label: t('negativeShop') },
    { value: 'allow', label: t('negativeAllow') },
    { value: 'refuse', label: t('negativeRefuse') },
  ];
  return (
    <>
      <TextField
        label={t('name')}
        required
        autofocus={props.isNew}
        maxLength={200}
        disabled={props.disabled}
        {...props.form.field('name')}
      />
      <MoneyField label={t('price')} required disabled={props.disabled} {...props.form.field('price')} />
      <TextField
        label={t('codes')}
        description={t('codesHint')}
        multiline={3}
        disabled={props.disabled}
        {...props.form.field('codes')}
      />
      <CategoryField disabled={props.disabled} {...props.form.field('category')} />
      <Select
        label={t('taxClass')}
        options={taxClasses()}
        disabled={props.disabled}
        {...props.form.field('taxClass')}
      />
      <Select
        label={t('negativeStock')}
        options={negativeStock}
        disabled={props.disabled}
        {...props.form.field('negativeStock')}
      />
      <Show when={props.isNew}>
        <QuantityField
          label={t('openingStock')}
          description={t('openingStockHint')}
          {...props.form.field('openingStock')}
        />
      </Show>
    </>
  );
}
