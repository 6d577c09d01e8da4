import { createEffect, type JSX } from 'solid-js';
import { SearchField } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import styles from './browser.module.css';

/** Ties the field to the list of results under it. */
export const RESULTS_ID = 'sales-results';
export const resultId = (index: number) => `${RESULTS_ID}-${index}`;

interface ScanFieldProps {
  readonly value: string;
  /** How many results there are, and which one Enter takes. */
  readonly count: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onChange: (text: string) => void;
  readonly onEnter: (text: string) => void;
  readonly fieldRef: (input: HTMLInputElement) => void;
}

/** Takes names, codes and scans; the arrows walk through the results while the focus stays here. */
export function ScanField(props: ScanFieldProps): JSX.Element {
  let input: HTMLInputElement | undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || props.count === 0) return;
    event.preventDefault();
    props.onChoose((props.chosen + step + props.count) % props.count);
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
          element.setAttribute('role', 'combobox');
          element.setAttribute('aria-controls', RESULTS_ID);
          element.setAttribute('aria-autocomplete', 'list');
          props.fieldRef(element);
        }}
      />
    </div>
  );
}
