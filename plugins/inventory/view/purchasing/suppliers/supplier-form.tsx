import {
  createRecordForm,
  MoneyField,
  NumberField,
  RecordForm,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type Supplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './supplier-form.module.css';
import {
  EMPTY_SUPPLIER,
  supplierDraft,
  supplierFields,
  supplierInput,
  supplierProblems,
} from './supplier-draft.ts';

interface SupplierFormProps {
  /** Absent for a new one. */
  readonly supplier?: Supplier | undefined;
  readonly onSaved?: (supplier: Supplier) => void;
}

/** The fields of a supplier. When another till changes it meanwhile, both values are shown. */
export function SupplierForm(props: SupplierFormProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const record = createRecordForm({
    record: () => props.supplier,
    draftOf: (supplier) => (supplier ? supplierDraft(supplier) : EMPTY_SUPPLIER),
    validate: supplierProblems,
    save: (draft, revision) =>
      inventory.saveSupplier({
        ...supplierInput(draft),
        ...(props.supplier && { id: props.supplier.id, revision }),
      }),
    recordOf: (saved) => saved,
    onSaved: (saved) => {
      workbench.notify({ kind: 'success', text: t('saved', { name: saved.name }) });
      props.onSaved?.(saved);
    },
  });
  const { form } = record;
  const readOnly = () => !workbench.may('inventory.purchase');
  return (
    <RecordForm record={record} label={t('supplier')} mayEdit={!readOnly()} fields={supplierFields(format)}>
      <TextField
        label={t('name')}
        required
        autofocus={!props.supplier}
        maxLength={200}
        disabled={readOnly()}
        {...form.field('name')}
      />
      <TextField label={t('contact')} maxLength={200} disabled={readOnly()} {...form.field('contact')} />
      <div class={styles.pair}>
        <TextField
          label={t('phone')}
          type="tel"
          maxLength={60}
          disabled={readOnly()}
          {...form.field('phone')}
        />
        <TextField
          label={t('email')}
          type="email"
          maxLength={200}
          disabled={readOnly()}
          {...form.field('email')}
        />
      </div>
      <TextField
        label={t('address')}
        multiline={3}
        maxLength={1000}
        disabled={readOnly()}
        {...form.field('address')}
      />
      <div class={styles.pair}>
        <TextField
          label={t('customerNumber')}
          maxLength={60}
          disabled={readOnly()}
          {...form.field('customerNumber')}
        />
        <NumberField
          label={t('leadDays')}
          min={0}
          max={1000}
          suffix={t('days')}
          disabled={readOnly()}
          {...form.field('leadDays')}
        />
      </div>
      <Show when={!readOnly()}>
        <MoneyField
          label={t('minimumOrder')}
          description={t('minimumOrderHint')}
          {...form.field('minimumOrder')}
        />
      </Show>
      <TextField
        label={t('note')}
        multiline={2}
        maxLength={2000}
        disabled={readOnly()}
        {...form.field('note')}
      />
    </RecordForm>
  );
}
