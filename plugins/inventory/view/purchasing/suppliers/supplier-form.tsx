import {
  Button,
  createForm,
  Form,
  MoneyField,
  Notice,
  NumberField,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import { inventoryContract, type Supplier } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './supplier-form.module.css';
import { EMPTY_SUPPLIER, supplierDraft, supplierInput, supplierProblems } from './supplier-draft.ts';

interface SupplierFormProps {
  /** Absent for a new one. */
  readonly supplier?: Supplier | undefined;
  readonly onSaved?: (supplier: Supplier) => void;
}

/** The fields of a supplier. When another till changes it meanwhile, nothing that was typed is lost. */
export function SupplierForm(props: SupplierFormProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const [revision, setRevision] = createSignal(untrack(() => props.supplier?.revision));
  const stored = () => (props.supplier ? supplierDraft(props.supplier) : EMPTY_SUPPLIER);
  const form = createForm({
    initial: untrack(stored),
    validate: supplierProblems,
    submit: (draft) =>
      inventory.saveSupplier({
        ...supplierInput(draft),
        ...(props.supplier && { id: props.supplier.id, revision: revision() }),
      }),
    onSaved: (saved) => {
      setRevision(saved.revision);
      form.reset(supplierDraft(saved));
      workbench.notify({ kind: 'success', text: t('saved', { name: saved.name }) });
      props.onSaved?.(saved);
    },
  });
  const takeTheirs = () => {
    setRevision(props.supplier?.revision);
    form.reset(stored());
  };
  createEffect(
    on(
      () => props.supplier?.revision,
      () => {
        if (!form.dirty() && !form.busy()) takeTheirs();
      },
      { defer: true },
    ),
  );
  const conflict = () =>
    form.dirty() &&
    !form.busy() &&
    (props.supplier?.revision ?? 0) > (revision() ?? Number.POSITIVE_INFINITY);
  const readOnly = () => !workbench.may('inventory.purchase');
  return (
    <Form
      form={form}
      label={t('supplier')}
      actions={
        <Show when={!readOnly()}>
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
        <Notice
          tone="warning"
          title={t('conflictTitle')}
          action={
            <>
              <Button onClick={() => setRevision(props.supplier?.revision)}>{t('conflictKeep')}</Button>
              <Button onClick={takeTheirs}>{t('conflictTake')}</Button>
            </>
          }
        >
          {t('supplierConflict')}
        </Notice>
      </Show>
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
    </Form>
  );
}
