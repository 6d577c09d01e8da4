import { createSignal, type JSX, Show } from 'solid-js';
import {
  Button,
  Chips,
  Dialog,
  MoneyField,
  MoneyPad,
  Notice,
  TextField,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { type CashMovementKind, salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { createTask } from './create-task.ts';
import styles from './shift-dialog.module.css';

interface CashMovementDialogProps {
  /** Of the open shift; undefined while the dialog is closed. */
  readonly shift: string | undefined;
  readonly onClose: () => void;
}

const KINDS: readonly CashMovementKind[] = ['paid-in', 'paid-out', 'dropped'];

/** Cash that comes into the drawer or leaves it without a sale. */
export function CashMovementDialog(props: CashMovementDialogProps): JSX.Element {
  const format = useFormat();
  const sales = useClient(salesContract);
  const task = createTask();
  const [kind, setKind] = createSignal<CashMovementKind>('paid-out');
  const [amount, setAmount] = createSignal<number | null>(null);
  const [typed, setTyped] = createSignal('');
  const reason = () => typed().trim() || (kind() === 'dropped' ? t('cash.dropReason') : '');
  const ready = () => (amount() ?? 0) > 0 && reason() !== '';

  const close = () => {
    task.reset();
    setAmount(null);
    setTyped('');
    props.onClose();
  };
  const move = async () => {
    const { shift } = props;
    if (!ready() || shift === undefined) return;
    const input = { shift, amount_minor: amount()!, reason: reason() };
    const does = { 'paid-in': sales.payIn, 'paid-out': sales.payOut, dropped: sales.dropCash }[kind()];
    if (await task.run((options) => does(input, options))) close();
  };
  return (
    <Dialog
      open={props.shift !== undefined}
      onClose={close}
      title={t('cash.title')}
      dismissible={!task.busy()}
      actions={
        <Button
          kind="primary"
          size="large"
          wide
          shortcut="Ctrl+Enter"
          busy={task.busy()}
          disabled={!ready()}
          onClick={() => void move()}
        >
          {t(`cash.do.${kind()}`, { amount: format.money(amount() ?? 0) })}
        </Button>
      }
    >
      <Show when={task.message()}>
        {(message) => (
          <div class={styles['refused']}>
            <Notice tone="danger">{message()}</Notice>
          </div>
        )}
      </Show>
      <div class={styles['movement']}>
        <div class={styles['fields']}>
          <Chips
            label={t('cash.kind')}
            options={KINDS.map((value) => ({ value, label: t(`cash.kind.${value}`) }))}
            value={kind()}
            onChange={(next) => next !== null && setKind(next as CashMovementKind)}
          />
          <MoneyField label={t('cash.amount')} value={amount()} onChange={setAmount} autofocus />
          <TextField
            label={t('cash.reason')}
            value={typed()}
            onChange={setTyped}
            maxLength={200}
            placeholder={kind() === 'dropped' ? t('cash.dropReason') : undefined}
            onKeyDown={(event) => event.key === 'Enter' && void move()}
          />
        </div>
        <MoneyPad label={t('payment.pad')} value={amount()} onChange={setAmount} />
      </div>
    </Dialog>
  );
}
