import { Chip, TextField } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './intake.module.css';

interface SuggestedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  /** What was written here before, the frequent ones first. */
  readonly suggestions: readonly string[];
  readonly onChange: (text: string) => void;
}

const SHOWN = 5;

/** A text that is mostly one of a few: those can be pressed. */
export function SuggestedField(props: SuggestedFieldProps): JSX.Element {
  const fitting = () => {
    const typed = props.value.trim().toLocaleLowerCase();
    return props.suggestions
      .filter((each) => each.toLocaleLowerCase().startsWith(typed) && each.toLocaleLowerCase() !== typed)
      .slice(0, SHOWN);
  };
  return (
    <div class={styles.suggested}>
      <TextField
        label={props.label}
        maxLength={props.maxLength}
        value={props.value}
        onChange={(text) => props.onChange(text)}
      />
      <Show when={fitting().length > 0}>
        <div class="cp-chips" role="group" aria-label={t('suggestionsFor', { field: props.label })}>
          <For each={fitting()}>
            {(suggestion) => <Chip onClick={() => props.onChange(suggestion)}>{suggestion}</Chip>}
          </For>
        </div>
      </Show>
    </div>
  );
}
