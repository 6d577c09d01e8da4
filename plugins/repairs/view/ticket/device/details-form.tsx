import {
  Button,
  ChecklistField,
  createForm,
  Form,
  MoneyField,
  NumberField,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, type JSX, on, Show } from 'solid-js';
import { repairsContract, type RepairDevice, type SaveDevice } from '../../../api/index.ts';
import { createChecklists } from '../../intake/create-checklists.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';
import { checksOf, itemsFor, notedOn } from './checks.ts';

/** What was written down of a device when it came; it can be put right while it is here. */
export function DetailsForm(props: { readonly device: RepairDevice }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const itemsOf = createChecklists();
  const form = createForm({
    initial: valuesOf(props.device),
    submit: ({ ...values }) => repairs.saveDevice(values),
  });
  // What another till changes meanwhile is shown, unless something was typed here: then saving says so.
  createEffect(
    on(
      () => props.device.revision,
      () => form.dirty() || form.reset(valuesOf(props.device)),
      { defer: true },
    ),
  );
  const fixed = () => props.device.closed_at !== null || !workbench.may('repairs.write');
  const items = () => itemsFor(form.values.checks, itemsOf(form.values.kind));
  return (
    <Form
      form={form}
      label={t('details')}
      actions={
        <Show when={!fixed()}>
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()} disabled={!form.dirty()}>
            {t('save')}
          </Button>
        </Show>
      }
    >
      <div class={styles.grid}>
        <TextField label={t('kind')} maxLength={60} disabled={fixed()} {...form.field('kind')} />
        <TextField label={t('brand')} maxLength={60} disabled={fixed()} {...form.field('brand')} />
        <TextField label={t('model')} maxLength={80} disabled={fixed()} {...form.field('model')} />
        <TextField
          label={t('serial')}
          maxLength={60}
          takesScans
          disabled={fixed()}
          {...form.field('serial')}
        />
      </div>
      <TextField
        label={t('fault')}
        multiline={3}
        maxLength={1000}
        disabled={fixed()}
        {...form.field('fault')}
      />
      <div class={styles.grid}>
        <TextField
          label={t('accessories')}
          maxLength={500}
          disabled={fixed()}
          {...form.field('accessories')}
        />
        <MoneyField label={t('costLimit')} disabled={fixed()} {...form.field('costLimit_minor')} />
        <NumberField
          label={t('warrantyMonths')}
          description={t('warrantyMonthsHelp')}
          min={0}
          max={120}
          disabled={fixed()}
          {...form.field('warrantyMonths')}
        />
      </div>
      <Show when={items().length > 0}>
        <ChecklistField
          label={t('condition')}
          items={items().map((name) => ({ id: name, label: name }))}
          value={Object.fromEntries(form.values.checks.map(({ name, answer }) => [name, answer]))}
          words={{ good: t('check.good'), bad: t('check.bad'), 'not-tested': t('check.not-tested') }}
          notes={Object.fromEntries(form.values.checks.map(({ name, note }) => [name, note]))}
          noteWord={t('note')}
          onNote={(name, note) => form.set('checks', notedOn(form.values.checks, items(), name, note))}
          disabled={fixed()}
          onChange={(answers) => form.set('checks', checksOf(form.values.checks, items(), answers))}
        />
      </Show>
    </Form>
  );
}

function valuesOf(device: RepairDevice): SaveDevice {
  const { id, revision, kind, brand, model, serial, fault, accessories, costLimit_minor, warrantyMonths } =
    device;
  return {
    id,
    revision,
    kind,
    brand,
    model,
    serial,
    fault,
    accessories,
    costLimit_minor,
    warrantyMonths,
    checks: device.checks.map((check) => ({ ...check })),
  };
}
