import { createUniqueId, For, type JSX } from 'solid-js';

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
  readonly disabled?: boolean | undefined;
}

const ANSWERS: readonly ChecklistAnswer[] = ['good', 'bad', 'not-tested'];
const WORDS: Readonly<Record<ChecklistAnswer, string>> = {
  good: 'Good',
  bad: 'Bad',
  'not-tested': 'Not tested',
};

/** What was found on something, point by point. Each point is one group of radio buttons, so one tab stop. */
export function ChecklistField(props: ChecklistFieldProps): JSX.Element {
  const id = createUniqueId();
  return (
    <fieldset class="cp-checklist" disabled={props.disabled}>
      <legend class="cp-field-label">{props.label}</legend>
      <For each={props.items}>
        {(item, index) => (
          <div class="cp-checklist-row" role="radiogroup" aria-labelledby={`${id}-${index()}`}>
            <span id={`${id}-${index()}`} class="cp-checklist-label">
              {item.label}
            </span>
            <span class="cp-checklist-answers">
              <For each={ANSWERS}>
                {(answer) => (
                  <label class="cp-checklist-answer" data-answer={answer}>
                    <input
                      type="radio"
                      name={`${id}-${item.id}`}
                      checked={(props.value[item.id] ?? 'not-tested') === answer}
                      onChange={() => props.onChange({ ...props.value, [item.id]: answer })}
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
