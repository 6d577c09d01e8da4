import { Button, createForm, Form, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { EditConflict } from './edit-conflict.tsx';
import { draftOf, inputOf, problemsOf } from './product-draft.ts';
import { ProductFields } from './product-fields.tsx';
import { tellSaved } from './tell-saved.ts';

/** The fields of a product that exists. When another till changes it meanwhile, both values are shown. */
export function ProductForm(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  // The revision that the fields stand for: older than the product's own while somebody edits past a foreign change.
  const [revision, setRevision] = createSignal(untrack(() => props.product.revision));
  const form = createForm({
    initial: untrack(() => draftOf(props.product)),
    validate: problemsOf,
    submit: (draft) =>
      inventory.saveProduct({ ...inputOf(draft), id: props.product.id, revision: revision() }),
    onSaved: (saved) => {
      setRevision(saved.product.revision);
      form.reset(draftOf(saved.product));
      tellSaved(workbench, saved);
    },
  });
  const takeTheirs = () => {
    setRevision(props.product.revision);
    form.reset(draftOf(props.product));
  };
  createEffect(
    on(
      () => props.product.revision,
      () => {
        if (!form.dirty() && !form.busy()) takeTheirs();
      },
      { defer: true },
    ),
  );
  const conflict = () => form.dirty() && !form.busy() && props.product.revision > revision();
  const mayEdit = () => workbench.may('inventory.edit');
  return (
    <Form
      form={form}
      label={t('productForm')}
      actions={
        <Show when={mayEdit()}>
          <Button
            kind="primary"
            type="submit"
            shortcut="Ctrl+S"
            busy={form.busy()}
            disabled={!form.dirty() || conflict()}
          >
            {t('save')}
          </Button>
        </Show>
      }
    >
      <Show when={conflict()}>
        <EditConflict
          yours={form.values}
          theirs={draftOf(props.product)}
          onKeep={() => setRevision(props.product.revision)}
          onTake={takeTheirs}
        />
      </Show>
      <ProductFields form={form} kind={props.product.kind} disabled={!mayEdit()} />
    </Form>
  );
}
