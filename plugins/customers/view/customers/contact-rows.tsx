import { Button, IconButton, TextField } from '@counterpart/sdk/view';
import { createUniqueId, Index, type JSX, Show } from 'solid-js';
import type { Contact } from '../../api/index.ts';
import { t, type TextKey } from '../text/t.ts';
import styles from './contact-rows.module.css';

interface ContactRowsProps {
  readonly label: string;
  /** "Phone {number}" */
  readonly rowLabel: TextKey;
  readonly addLabel: string;
  readonly type?: 'tel' | 'email' | 'text';
  readonly multiline?: number;
  /** Whether each has a word about it, "work". */
  readonly labelled?: boolean;
  /** There is always a row to type into. */
  readonly open?: boolean;
  readonly takesScans?: boolean;
  readonly value: readonly Contact[];
  readonly onChange: (rows: readonly Contact[]) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
}

const BLANK: Contact = { label: '', value: '' };

/** Several phones, mails, addresses, one a row; the first is the one that lists show. */
export function ContactRows(props: ContactRowsProps): JSX.Element {
  const heading = createUniqueId();
  let list: HTMLDivElement | undefined;
  const rows = () => (props.value.length === 0 && props.open ? [BLANK] : props.value);
  const set = (index: number, change: Partial<Contact>) =>
    props.onChange(rows().map((row, at) => (at === index ? { ...row, ...change } : row)));
  const add = () => {
    props.onChange([...rows(), BLANK]);
    queueMicrotask(() => list?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus());
  };
  return (
    <div role="group" aria-labelledby={heading} class={styles.contacts}>
      <Show
        when={rows().length > 0}
        fallback={
          <span id={heading} hidden>
            {props.label}
          </span>
        }
      >
        <span id={heading} class="cp-field-label">
          {props.label}
        </span>
      </Show>
      <div ref={(element) => (list = element)} class={styles.rows}>
        <Index each={rows()}>
          {(row, index) => {
            const what = () => t(props.rowLabel, { number: index + 1 });
            return (
              <div class={styles.row}>
                <TextField
                  class={styles.value}
                  label={what()}
                  hideLabel
                  type={props.type ?? 'text'}
                  multiline={props.multiline}
                  maxLength={500}
                  takesScans={props.takesScans}
                  disabled={props.disabled}
                  error={index === 0 ? props.error : undefined}
                  value={row().value}
                  onChange={(value) => set(index, { value })}
                />
                <Show when={props.labelled}>
                  <TextField
                    class={styles.label}
                    label={t('labelNumbered', { what: what() })}
                    hideLabel
                    placeholder={t('labelHint')}
                    maxLength={60}
                    disabled={props.disabled}
                    value={row().label}
                    onChange={(label) => set(index, { label })}
                  />
                </Show>
                <Show when={!props.disabled && (rows().length > 1 || row().value !== '' || !props.open)}>
                  <IconButton
                    icon="x"
                    label={t('remove', { what: what() })}
                    onClick={() => props.onChange(rows().toSpliced(index, 1))}
                  />
                </Show>
              </div>
            );
          }}
        </Index>
      </div>
      <Show when={!props.disabled}>
        <Button kind="quiet" icon="plus" class={styles.add} onClick={add}>
          {props.addLabel}
        </Button>
      </Show>
    </div>
  );
}
