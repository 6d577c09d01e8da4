import { Button, createForm, Dialog, Form, TextField, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { type Part, repairsContract } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

interface SerialsDialogProps {
  readonly part: Part;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Which very ones of goods with numbers went into the device. */
export function SerialsDialog(props: SerialsDialogProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const form = createForm({
    initial: { numbers: '' },
    submit: ({ numbers }) =>
      repairs.usePart({
        part: props.part.id,
        serials: numbers
          .split(/[\n,;]/)
          .map((number) => number.trim())
          .filter(Boolean),
      }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('whichNumbers', { part: props.part.name })}
    >
      <Form
        form={form}
        label={t('partSerials')}
        actions={
          <Button kind="primary" type="submit" busy={form.busy()}>
            {t('usePart')}
          </Button>
        }
      >
        <TextField
          label={t('partSerials')}
          description={t('partSerialsHelp')}
          multiline={3}
          takesScans
          autofocus
          {...form.field('numbers')}
        />
      </Form>
    </Dialog>
  );
}
