import { newId } from '@counterpart/sdk';
import { Button, Checkbox, createForm, Dialog, Form, TextField, useClient } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { reportsContract } from '../../../api/index.ts';
import { t } from '../../text/t.ts';

interface SaveDialogProps {
  readonly argument: string;
  readonly onClose: () => void;
}

/** Keeps what is looked at under a name. */
export function SaveDialog(props: SaveDialogProps): JSX.Element {
  const reports = useClient(reportsContract);
  const form = createForm({
    initial: { title: '', shared: false },
    validate: ({ title }) => ({ title: title.trim() === '' ? t('saved.needsTitle') : undefined }),
    submit: (values) => reports.saveReport({ id: newId(), argument: props.argument, ...values }),
    onSaved: () => props.onClose(),
  });
  return (
    <Dialog open onClose={() => props.onClose()} title={t('saved.save')} size="small">
      <Form
        form={form}
        label={t('saved.save')}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+S" busy={form.busy()}>
            {t('save')}
          </Button>
        }
      >
        <TextField
          label={t('saved.title')}
          description={t('saved.titleHelp')}
          autofocus
          {...form.field('title')}
        />
        <Checkbox
          label={t('saved.shared')}
          checked={form.values.shared}
          onChange={(shared) => form.set('shared', shared)}
        />
      </Form>
    </Dialog>
  );
}
