import { createUniqueId, For, type JSX, Show } from 'solid-js';

export interface ChecklistItem {
  readonly id: string;
  readonly label: string;
}

export type ChecklistAnswer = 'good' | 'bad' | 'not-tested';

/** By the ids of the items; what is missing was not looked at. */
export type ChecklistAnswers = Readonly<Record<string, ChecklistAnswer>>;

export interface ChecklistFieldProps {
  readonly label: string;
  readonly items: readonly ChecklistItem[];
  readonly value: ChecklistAnswers;
  readonly onChange: (answers: ChecklistAnswers) => void;
  /** What the answers are called; Good, Bad and Not tested unless told. */
  readonly words?: Readonly<Record<ChecklistAnswer, string>> | undefined;
  /** What else is to be said of a point, by its id; asked for where there is somebody who hears it. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
  readonly onNote?: ((item: string, note: string) => void) | undefined;
  /** What that is called; Note unless told. */
  readonly noteWord?: string | undefined;
  readonly disabled?: boolean | undefined;
}

const ANSWERS: readonly ChecklistAnswer[] = ['good', 'bad', 'not-tested'];
const WORDS: Readonly<Record<ChecklistAnswer, string>> = {
  good: 'Good',
  bad: 'Bad',
  'not-tested': 'Not tested',
};
const NOTE = 'Note';

/** What was found on something, point by point. Each point is one group of radio buttons, so one tab stop. */
export function ChecklistField(props: ChecklistFieldProps): JSX.Element {
  const id = createUniqueId();
  // By id, so that a point keeps its place, and what is typed there, whatever changes about the others.
  const ids = () => props.items.map((item) => item.id);
  const labelOf = (item: string) => props.items.find((each) => each.id === item)?.label ?? '';
  return (
    <fieldset class="cp-checklist" disabled={props.disabled}>
      <legend class="cp-field-label">{props.label}</legend>
      <For each={ids()}>
        {(item, index) => (
          <div class="cp-checklist-row">
            <span id={`${id}-${index()}`} class="cp-checklist-label">
              {labelOf(item)}
            </span>
            <Show when={props.onNote}>
              {(onNote) => (
                <input
                  class="cp-input cp-checklist-note"
                  type="text"
                  maxLength={200}
                  placeholder={props.noteWord ?? NOTE}
                  aria-label={`${props.noteWord ?? NOTE}: ${labelOf(item)}`}
                  value={props.notes?.[item] ?? ''}
                  onInput={(event) => onNote()(item, event.currentTarget.value)}
                />
              )}
            </Show>
            <span class="cp-checklist-answers" role="radiogroup" aria-labelledby={`${id}-${index()}`}>
              <For each={ANSWERS}>
                {(answer) => (
                  <label class="cp-checklist-answer" data-answer={answer}>
                    <input
                      type="radio"
                      name={`${id}-${item}`}
                      checked={(props.value[item] ?? 'not-tested') === answer}
                      onChange={() => props.onChange({ ...props.value, [item]: answer })}
                    />
                    <span>{(props.words ?? WORDS)[answer]}</span>
                  </label>
                )}
              </For>
            </span>
          </div>
        )}
      </For>
    </fieldset>
  );
}
