import { createRecordForm, RecordForm, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { comparedFields } from './compared-fields.ts';
import { draftOf, inputOf, problemsOf } from './product-draft.ts';
import { ProductFields } from './product-fields.tsx';
import { tellSaved } from './tell-saved.ts';

/** The fields of a product that exists. When another till changes it meanwhile, both values are shown. */
export function ProductForm(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const record = createRecordForm({
    record: () => props.product,
    draftOf: (product = props.product) => draftOf(product),
    validate: problemsOf,
    save: (draft, revision) => inventory.saveProduct({ ...inputOf(draft), id: props.product.id, revision }),
    recordOf: ({ product }) => product,
    onSaved: (saved) => tellSaved(workbench, saved),
  });
  const fields = comparedFields();
  const mayEdit = () => workbench.may('inventory.edit');
  return (
    <RecordForm record={record} label={t('productForm')} mayEdit={mayEdit()} fields={fields}>
      <ProductFields form={record.form} kind={props.product.kind} disabled={!mayEdit()} />
    </RecordForm>
  );
}
