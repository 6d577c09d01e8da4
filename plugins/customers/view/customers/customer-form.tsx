import { Button, createForm, Form, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { draftOf, EMPTY_CUSTOMER, inputOf, problemsOf } from './customer-draft.ts';
import { CustomerFields } from './customer-fields.tsx';
import { EditConflict } from './edit-conflict.tsx';

interface CustomerFormProps {
  /** Absent for a new one. */
  readonly customer?: Customer;
  readonly onSaved?: (customer: Customer) => void;
}

/** The fields of a customer. When another till changes them meanwhile, both values are shown. */
export function CustomerForm(props: CustomerFormProps): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  // The revision that the fields stand for: older than the customer's own while somebody edits past a foreign change.
  const [revision, setRevision] = createSignal(untrack(() => props.customer?.revision));
  const stored = () => (props.customer ? draftOf(props.customer) : EMPTY_CUSTOMER);
  const form = createForm({
    initial: untrack(stored),
    validate: problemsOf,
    submit: (draft) =>
      client.saveCustomer({
        ...inputOf(draft),
        ...(props.customer && { id: props.customer.id, revision: revision() }),
      }),
    onSaved: (saved) => {
      setRevision(saved.revision);
      form.reset(draftOf(saved));
      workbench.notify({ kind: 'success', text: t('saved', { name: saved.name }) });
      props.onSaved?.(saved);
    },
  });
  const takeTheirs = () => {
    setRevision(props.customer?.revision);
    form.reset(stored());
  };
  createEffect(
    on(
      () => props.customer?.revision,
      () => {
        if (!form.dirty() && !form.busy()) takeTheirs();
      },
      { defer: true },
    ),
  );
  const conflict = () =>
    form.dirty() &&
    !form.busy() &&
    (props.customer?.revision ?? 0) > (revision() ?? Number.POSITIVE_INFINITY);
  const mayEdit = () => workbench.may('customers.edit') && props.customer?.erased !== true;
  return (
    <Form
      form={form}
      label={t('customerForm')}
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
          theirs={stored()}
          onKeep={() => setRevision(props.customer?.revision)}
          onTake={takeTheirs}
        />
      </Show>
      <CustomerFields form={form} isNew={!props.customer} disabled={!mayEdit()} />
    </Form>
  );
}
