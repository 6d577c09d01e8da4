import { Button, Dialog } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { createLabels } from './create-labels.ts';
import type { LabelItem } from './label-item.ts';
import { LabelOptions } from './label-options.tsx';
import { LabelPreview } from './label-preview.tsx';
import styles from './labels-dialog.module.css';

interface LabelsDialogProps {
  /** Null: closed. */
  readonly items: readonly LabelItem[] | null;
  readonly onClose: () => void;
}

/** Labels for some products: choose what stands on them and what they are printed on, look, and print. */
export function LabelsDialog(props: LabelsDialogProps): JSX.Element {
  return (
    <Show when={props.items} keyed>
      {(items) => <OpenDialog items={items} onClose={props.onClose} />}
    </Show>
  );
}

function OpenDialog(props: {
  readonly items: readonly LabelItem[];
  readonly onClose: () => void;
}): JSX.Element {
  const labels = createLabels(() => props.items);
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t('labels')}
      size="large"
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('close')}</Button>
          <Button
            kind={labels.medium().kind === 'sheet' ? 'primary' : 'secondary'}
            icon="download"
            busy={labels.busy()}
            disabled={!labels.ready()}
            onClick={() => void labels.savePdf()}
          >
            {t('labels.pdf')}
          </Button>
          <Show when={labels.medium().kind === 'roll'}>
            <Button
              kind="primary"
              icon="printer"
              busy={labels.busy()}
              disabled={!labels.ready()}
              onClick={() => void labels.print()}
            >
              {t('labels.print')}
            </Button>
          </Show>
        </>
      }
    >
      <div class={styles.sides}>
        <LabelOptions labels={labels} />
        <LabelPreview labels={labels} />
      </div>
    </Dialog>
  );
}
