import { createSignal, type JSX } from 'solid-js';
import { decimalSeparator } from '@counterpart/sdk';
import { NumberPad, useWorkbench } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import styles from './touch-pad.module.css';

/** Fields with a number pad beside them: it types into the figure that was touched last, whose first key replaces it. */
export function WithTouchPad(props: { readonly children: JSX.Element }): JSX.Element {
  const { shop } = useWorkbench();
  const [typed, setTyped] = createSignal('');
  let field: HTMLInputElement | undefined;
  const onFocusIn = (event: FocusEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.inputMode !== 'decimal') return;
    field = target;
    setTyped('');
  };
  const write = (text: string) => {
    if (!field) return;
    setTyped(text);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return (
    <div class={styles['with']} onFocusIn={onFocusIn}>
      <div class={styles['fields']}>{props.children}</div>
      {/* The focus stays in the field: leaving it would complain of a figure that is half typed. */}
      <div onPointerDown={(event) => event.preventDefault()}>
        <NumberPad
          label={t('line.pad')}
          value={typed()}
          onChange={write}
          decimal={decimalSeparator(shop().locale) === ',' ? ',' : '.'}
        />
      </div>
    </div>
  );
}
