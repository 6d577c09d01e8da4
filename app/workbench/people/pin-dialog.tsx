import type { Refusal } from '@counterpart/sdk';
import { Button, createForm, Dialog, Form } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import { PinFields, pinProblems } from './pin-fields.tsx';

interface PinDialogProps {
  readonly title: string;
  readonly text?: string | undefined;
  readonly save: (pin: string) => Promise<object | Refusal>;
  readonly onClose: () => void;
}

/** A new PIN for somebody. */
export function PinDialog(props: PinDialogProps): JSX.Element {
  const form = createForm({
    initial: { pin: '', again: '' },
    validate: pinProblems,
    submit: ({ pin }) => props.save(pin),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={props.title}
      description={props.text}
      size="small"
      actions={
        <Button kind="primary" shortcut="Ctrl+S" busy={form.busy()} onClick={() => void form.submit()}>
          {t('people.savePin')}
        </Button>
      }
    >
      <Form form={form} label={props.title}>
        <PinFields form={form} autofocus />
      </Form>
    </Dialog>
  );
}
