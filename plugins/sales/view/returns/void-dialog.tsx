import { type JSX, Show } from 'solid-js';
import {
  Button,
  createForm,
  Dialog,
  Form,
  Notice,
  TextField,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type Receipt, salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface VoidDialogProps {
  /** Shown while there is one. */
  readonly receipt: Receipt | undefined;
  readonly onClose: () => void;
}

/** Cancels a document, once somebody has said why. */
export function VoidDialog(props: VoidDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.receipt !== undefined}
      onClose={props.onClose}
      title={t('void.title', { receipt: props.receipt?.receipt ?? '' })}
      size="small"
    >
      <Show when={props.receipt}>
        {(receipt) => <VoidForm receipt={receipt()} onClose={props.onClose} />}
      </Show>
    </Dialog>
  );
}

function VoidForm(props: { readonly receipt: Receipt; readonly onClose: () => void }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const sales = useClient(salesContract);
  const { id, receipt, total_minor } = props.receipt;
  const form = createForm({
    initial: { reason: '' },
    validate: ({ reason }) => ({ reason: reason.trim() ? undefined : t('void.needsReason') }),
    submit: ({ reason }) => sales.voidSale({ document: id, reason: reason.trim() }),
    onSaved: (done) => {
      workbench.notify({ kind: 'success', text: t('void.done', { receipt, by: done.receipt }) });
      props.onClose();
    },
  });
  return (
    <Form
      form={form}
      label={t('void.title', { receipt })}
      actions={
        <Button kind="danger" type="submit" busy={form.busy()}>
          {t(total_minor < 0 ? 'void.takeBack' : 'void.payBack', {
            amount: format.money(Math.abs(total_minor)),
          })}
        </Button>
      }
    >
      <Notice tone="warning">{t('void.help')}</Notice>
      <TextField label={t('void.reason')} maxLength={200} required autofocus {...form.field('reason')} />
    </Form>
  );
}
