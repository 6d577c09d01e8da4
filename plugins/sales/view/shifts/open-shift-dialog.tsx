import { type JSX, Show } from 'solid-js';
import { Button, Dialog, Notice, useClient, useWorkbench } from '@counterpart/sdk/view';
import { salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CountForm } from './count-form.tsx';
import { createCount } from './create-count.ts';
import { createTask } from './create-task.ts';
import styles from './shift-dialog.module.css';

interface OpenShiftDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Counts the float and opens the shift. */
export function OpenShiftDialog(props: OpenShiftDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const count = createCount();
  const task = createTask();
  const close = () => {
    task.reset();
    count.clear();
    props.onClose();
  };
  const open = async () => {
    if (await task.run((options) => sales.openShift({ float: count.cash() }, options))) close();
  };
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={t('shift.open')}
      description={t('shift.openHelp')}
      size="large"
      dismissible={!task.busy()}
      actions={
        <Button
          kind="primary"
          size="large"
          wide
          shortcut="Ctrl+Enter"
          busy={task.busy()}
          disabled={!count.begun()}
          onClick={() => void open()}
        >
          {t('shift.open')}
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
      <CountForm count={count} currency={workbench.shop().currency} total={t('shift.float')} />
    </Dialog>
  );
}
