import { hasWrongCheckDigit, isRefusal } from '@counterpart/sdk';
import { Button, Icon, IconButton, TextField, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createUniqueId, Index, type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './code-rows.module.css';

interface CodeRowsProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** Barcodes and stock codes, one a row; the first is the one that lists show. Enter goes on to the next row. */
export function CodeRows(props: CodeRowsProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const heading = createUniqueId();
  let list: HTMLDivElement | undefined;
  /** There is always a row to type or scan into. */
  const rows = () => (props.value.length === 0 ? [''] : props.value);
  const focusRow = (index: number) =>
    queueMicrotask(() => list?.querySelectorAll('input').item(index)?.focus());
  const set = (index: number, code: string) => props.onChange(rows().toSpliced(index, 1, code));
  const addRow = () => {
    const blank = rows().findIndex((code) => code.trim() === '');
    if (blank === -1) props.onChange([...rows(), '']);
    focusRow(blank === -1 ? rows().length - 1 : blank);
  };
  const make = async () => {
    const made = await inventory.newBarcode({});
    if (isRefusal(made)) return workbench.notify({ kind: 'error', text: made.message });
    props.onChange([...rows().filter((code) => code.trim() !== ''), made.code]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey) return;
    // The end of a scan, or on to the next code: it does not send the form.
    event.preventDefault();
    addRow();
  };
  return (
    <div role="group" aria-labelledby={heading} class={styles.codes}>
      <span id={heading} class="cp-field-label">
        {props.label}
      </span>
      <div ref={(element) => (list = element)} class={styles.rows}>
        <Index each={rows()}>
          {(code, index) => (
            <div class={styles.row}>
              <TextField
                class={styles.code}
                label={t('codeNumber', { number: index + 1 })}
                hideLabel
                maxLength={80}
                takesScans
                disabled={props.disabled}
                error={index === 0 ? props.error : undefined}
                value={code()}
                onChange={(text) => set(index, text)}
                onKeyDown={onKeyDown}
              />
              <Show when={!props.disabled && (rows().length > 1 || code() !== '')}>
                <IconButton
                  icon="x"
                  label={t('removeCode', { code: code() })}
                  onClick={() => props.onChange(rows().toSpliced(index, 1))}
                />
              </Show>
              <Show when={hasWrongCheckDigit(code().trim())}>
                <p class={styles.warning} role="status">
                  <Icon name="alert" size={16} />
                  {t('wrongCheckDigit')}
                </p>
              </Show>
            </div>
          )}
        </Index>
      </div>
      <Show when={!props.disabled}>
        <div class={styles.actions}>
          <Button kind="quiet" icon="plus" onClick={addRow}>
            {t('addCode')}
          </Button>
          <Button kind="quiet" icon="barcode" onClick={() => void make()}>
            {t('makeBarcode')}
          </Button>
        </div>
      </Show>
    </div>
  );
}
