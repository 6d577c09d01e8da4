import { Button } from '@counterpart/sdk/view';
import { createSignal, type JSX } from 'solid-js';
import { t } from '../text/t.ts';
import type { LabelItem } from './label-item.ts';
import { LabelsDialog } from './labels-dialog.tsx';

interface LabelsButtonProps {
  /** Asked for when the button is pressed. */
  readonly items: () => readonly LabelItem[] | Promise<readonly LabelItem[]>;
  readonly kind?: 'secondary' | 'quiet' | undefined;
  readonly disabled?: boolean | undefined;
  /** What the button says; left out, that it prints labels. */
  readonly text?: string | undefined;
}

/** Labels for what is at hand: one product, those of a list, or what came in. */
export function LabelsButton(props: LabelsButtonProps): JSX.Element {
  const [items, setItems] = createSignal<readonly LabelItem[] | null>(null);
  return (
    <>
      <Button
        kind={props.kind}
        icon="barcode"
        disabled={props.disabled}
        onClick={() => void Promise.resolve(props.items()).then(setItems)}
      >
        {props.text ?? t('labels.for')}
      </Button>
      <LabelsDialog items={items()} onClose={() => setItems(null)} />
    </>
  );
}
