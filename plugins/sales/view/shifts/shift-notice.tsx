import { createSignal, type JSX, Show } from 'solid-js';
import { Button, createLive, Notice, useClient, useWorkbench } from '@counterpart/sdk/view';
import { salesContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { NEED_SHIFT } from './need-shift.ts';
import { OpenShiftDialog } from './open-shift-dialog.tsx';
import styles from './shift-view.module.css';

/** On the sell screen of a shop that sells in shifts only: that none is open, before anybody rings up a sale in vain. */
export function ShiftNotice(props: { readonly onOpened: () => void }): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const [opening, setOpening] = createSignal(false);
  const shift = createLive(() => (workbench.setting(NEED_SHIFT) === true ? sales.shift({}) : undefined));
  const missing = () => workbench.setting(NEED_SHIFT) === true && !shift.loading && shift() === null;
  return (
    <>
      <Show when={missing()}>
        <div class={styles['notice']}>
          <Notice
            tone="warning"
            action={
              <Button kind="primary" shortcut="F1" onClick={() => setOpening(true)}>
                {t('shift.open')}
              </Button>
            }
          >
            {t('shift.missing')}
          </Notice>
        </div>
      </Show>
      <OpenShiftDialog
        open={opening()}
        onClose={() => {
          setOpening(false);
          props.onOpened();
        }}
      />
    </>
  );
}
