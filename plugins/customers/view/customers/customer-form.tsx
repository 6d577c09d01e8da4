import { createRecordForm, RecordForm, useClient, useWorkbench } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { type Customer, customersContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createComparedFields } from './compared-fields.ts';
import { draftOf, EMPTY_CUSTOMER, inputOf, problemsOf } from './customer-draft.ts';
import { CustomerFields } from './customer-fields.tsx';

interface CustomerFormProps {
  /** Absent for a new one. */
  readonly customer?: Customer;
  readonly onSaved?: (customer: Customer) => void;
}

/** The fields of a customer. When another till changes them meanwhile, both values are shown. */
export function CustomerForm(props: CustomerFormProps): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const record = createRecordForm({
    record: () => props.customer,
    draftOf: (customer) => (customer ? draftOf(customer) : EMPTY_CUSTOMER),
    validate: problemsOf,
    save: (draft, revision) =>
      client.saveCustomer({
        ...inputOf(draft),
        ...(props.customer && { id: props.customer.id, revision }),
      }),
    recordOf: (saved) => saved,
    onSaved: (saved) => {
      workbench.notify({ kind: 'success', text: t('saved', { name: saved.name }) });
      props.onSaved?.(saved);
    },
  });
  const fields = createComparedFields();
  const mayEdit = () => workbench.may('customers.edit') && props.customer?.erased !== true;
  return (
    <RecordForm record={record} label={t('customerForm')} mayEdit={mayEdit()} fields={fields()}>
      <CustomerFields form={record.form} isNew={!props.customer} disabled={!mayEdit()} />
    </RecordForm>
  );
}
