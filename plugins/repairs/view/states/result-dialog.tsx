import { Button, Dialog } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';
import type { Mover } from './create-mover.ts';
import styles from './states.module.css';

/** Asks what became of a device that is ready: that decides what it costs and whether there is a warranty. */
export function ResultDialog(props: { readonly mover: Mover }): JSX.Element {
  return (
    <Dialog
      open={props.mover.asking() !== null}
      onClose={() => props.mover.dismiss()}
      size="small"
      title={t('wasItRepaired', { device: props.mover.asking()?.device.name ?? '' })}
      description={t('resultHelp')}
    >
      <div class={styles.answers}>
        <Button kind="primary" size="large" icon="check" wide onClick={() => props.mover.answer('repaired')}>
          {t('result.repaired')}
        </Button>
        <Button size="large" icon="circle-x" wide onClick={() => props.mover.answer('unrepaired')}>
          {t('result.unrepaired')}
        </Button>
      </div>
    </Dialog>
  );
}
