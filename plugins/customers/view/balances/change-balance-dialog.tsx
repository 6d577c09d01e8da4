import {
  Button,
  createForm,
  Dialog,
  Form,
  MoneyField,
  NumberField,
  Select,
  TextField,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { type Customer, customersContract, type LedgerId } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { today } from './today.ts';

interface ChangeBalanceProps {
  readonly customer: Customer;
  readonly ledger: LedgerId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Changes a balance by hand: a correction, or what there was before this program. */
export function ChangeBalanceDialog(props: ChangeBalanceProps): JSX.Element {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('balance.change')}
      description={t(`balance.changes.${props.ledger}`, { name: props.customer.name })}
    >
      <Show when={props.open}>
        <ChangeForm {...props} />
      </Show>
    </Dialog>
  );
}

type Kind = 'more' | 'less' | 'opening';

function ChangeForm(props: ChangeBalanceProps): JSX.Element {
  const workbench = useWorkbench();
  const client = useClient(customersContract);
  const kinds: readonly Kind[] = ['more', 'less', 'opening'];
  const form = createForm({
    initial: {
      kind: 'less' as Kind,
      amount: null as number | null,
      reason: '',
      businessDate: today(),
      dueOn: '',
    },
    validate: ({ amount, kind, reason }) => ({
      amount: amount === null || amount <= 0 ? t('balance.amountMissing') : undefined,
      reason: kind !== 'opening' && reason.trim() === '' ? t('balance.reasonMissing') : undefined,
    }),
    submit: ({ kind, amount, reason, businessDate, dueOn }) => {
      const change = { customer: props.customer.id, ledger: props.ledger };
      if (kind === 'opening')
        return client.openBalance({
          ...change,
          amount: amount!,
          businessDate,
          dueOn: dueOn === '' ? null : dueOn,
          note: reason,
        });
      return client.correctBalance({ ...change, amount: kind === 'more' ? amount! : -amount!, reason });
    },
    onSaved: () => {
      workbench.notify({ kind: 'success', text: t('balance.changed', { name: props.customer.name }) });
      props.onClose();
    },
  });
  const opening = () => form.values.kind === 'opening';
  return (
    <Form
      form={form}
      label={t('balance.change')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('balance.book')}
          </Button>
        </>
      }
    >
      <Select
        label={t('balance.how')}
        value={form.values.kind}
        options={kinds.map((value) => ({ value, label: t(`balance.${props.ledger}.${value}`) }))}
        onChange={(value) => form.set('kind', value as Kind)}
      />
      <Show
        when={props.ledger === 'points'}
        fallback={<MoneyField label={t('entry.amount')} required autofocus {...form.field('amount')} />}
      >
        <NumberField label={t('points.method')} required autofocus min={1} {...form.field('amount')} />
      </Show>
      <Show when={opening()}>
        <TextField label={t('balance.since')} type="date" required {...form.field('businessDate')} />
        <Show when={props.ledger === 'account'}>
          <TextField
            label={t('balance.dueOn')}
            description={t('balance.dueOnHelp')}
            type="date"
            {...form.field('dueOn')}
          />
        </Show>
      </Show>
      <TextField
        label={t(opening() ? 'note' : 'balance.reason')}
        required={!opening()}
        maxLength={200}
        {...form.field('reason')}
      />
    </Form>
  );
}
