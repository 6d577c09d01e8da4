import { Button, createForm, Form, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { emptyDraft, inputOf, problemsOf } from './product-draft.ts';
import { ProductFields } from './product-fields.tsx';
import { tellSaved } from './tell-saved.ts';

interface NewProductFormProps {
  /** It has this code already. */
  readonly code?: string;
  readonly onSaved: (product: Product) => void;
}

export function NewProductForm(props: NewProductFormProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const form = createForm({
    initial: {
      ...emptyDraft(workbench.shop().taxClasses[0]?.id ?? ''),
      codes: props.code === undefined ? [] : [props.code],
    },
    validate: problemsOf,
    submit: (draft) => inventory.saveProduct(inputOf(draft)),
    onSaved: (saved) => {
      tellSaved(workbench, saved);
      props.onSaved(saved.product);
    },
  });
  return (
    <Form
      form={form}
      label={t('productForm')}
      actions={
        <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
          {t('save')}
        </Button>
      }
    >
      <ProductFields form={form} isNew />
    </Form>
  );
}
