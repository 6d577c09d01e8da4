import { Button, createForm, Dialog, Form, Select, TextField, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { repairsContract, type RepairDevice } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

interface GiveUpDialogProps {
  readonly device: RepairDevice;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Ends a repair for good; says what becomes of the parts. */
export function GiveUpDialog(props: GiveUpDialogProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const form = createForm({
    initial: { reason: '', usedParts: 'return' },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? t('reasonNeeded') : undefined }),
    submit: ({ reason, usedParts }) =>
      repairs.cancelDevice({
        device: props.device.id,
        reason,
        usedParts: usedParts === 'write-off' ? 'write-off' : 'return',
      }),
    onSaved: () => props.onClose(),
  });
  const hasUsed = () => props.device.parts.some(({ state, ref }) => state === 'used' && ref !== null);
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('giveUpTitle', { device: props.device.name })}
      description={t('giveUpHelp')}
    >
      <Form
        form={form}
        label={t('giveUp')}
        actions={
          <Button kind="danger" type="submit" busy={form.busy()}>
            {t('giveUp')}
          </Button>
        }
      >
        <TextField label={t('reason')} required maxLength={300} autofocus {...form.field('reason')} />
        <Show when={hasUsed()}>
          <Select
            label={t('usedParts')}
            options={[
              { value: 'return', label: t('usedParts.return') },
              { value: 'write-off', label: t('usedParts.writeOff') },
            ]}
            {...form.field('usedParts')}
          />
        </Show>
      </Form>
    </Dialog>
  );
}
