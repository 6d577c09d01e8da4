import { createEffect, type JSX } from 'solid-js';
import { SCAN_IN_FIELD, type ScanInField } from '@counterpart/sdk';
import { SearchField } from '@counterpart/sdk/view';
import { splitQuantity } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './browser.module.css';

/** Ties the field to the list of results under it. */
export const RESULTS_ID = 'sales-results';
export const resultId = (index: number) => `${RESULTS_ID}-${index}`;

/** What stood in the field, the end of it that came from a scanner, and what was there before. */
export interface ScannedText {
  readonly text: string;
  readonly scanned: string;
  readonly before: string;
}

interface ScanFieldProps {
  readonly value: string;
  /** How many results there are, and which one Enter takes. */
  readonly count: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onChange: (text: string) => void;
  readonly onEnter: (text: string) => void;
  /** A scan came behind what a person had typed. */
  readonly onScan: (entered: ScannedText) => void;
  readonly onCart: () => void;
  readonly fieldRef: (input: HTMLInputElement) => void;
}

/** Takes names, codes and scans; the arrows walk through the results while the focus stays here. */
export function ScanField(props: ScanFieldProps): JSX.Element {
  let input: HTMLInputElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    // With nothing to choose from, the arrows lead to what is in the cart.
    if (props.value === '' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      return props.onCart();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || props.count === 0) return;
    event.preventDefault();
    props.onChoose((props.chosen + step + props.count) % props.count);
  };
  /** Alone in the field, or behind a quantity, a scan is text like any other. */
  const onScan = (event: Event) => {
    const { code, before } = (event as CustomEvent<ScanInField>).detail;
    const text = input?.value ?? code;
    if (text === code || splitQuantity(text)?.text === code) return;
    event.preventDefault();
    props.onScan({ text, scanned: code, before });
  };
  createEffect(() => {
    if (!input) return;
    const expanded = props.count > 0;
    input.setAttribute('aria-expanded', String(expanded));
    if (expanded) input.setAttribute('aria-activedescendant', resultId(props.chosen));
    else input.removeAttribute('aria-activedescendant');
  });
  return (
    <div class={styles['field']}>
      <SearchField
        label={t('search.label')}
        placeholder={t('search.label')}
        shortcut="F2"
        value={props.value}
        onChange={props.onChange}
        onCommit={props.onEnter}
        onKeyDown={onKeyDown}
        autofocus
        ref={(element) => {
          input = element;
          // A scan that arrives while the focus is here is read here, like typing.
          element.dataset['takesScans'] = '';
          element.addEventListener(SCAN_IN_FIELD, onScan);
          element.setAttribute('role', 'combobox');
          element.setAttribute('aria-controls', RESULTS_ID);
          element.setAttribute('aria-autocomplete', 'list');
          props.fieldRef(element);
        }}
      />
    </div>
  );
}
