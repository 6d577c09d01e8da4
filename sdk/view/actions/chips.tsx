import { For, type JSX, Show } from 'solid-js';
import { Chip } from './chip.tsx';

export interface ChipsProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  /** Null when the chosen one is pressed again, or the first chip of `allLabel`. */
  readonly onChange: (value: string | null) => void;
  readonly allLabel?: string | undefined;
}

/** One choice of a few, or none. */
export function Chips(props: ChipsProps): JSX.Element {
  return (
    <div role="group" aria-label={props.label} class="cp-chips">
      <Show when={props.allLabel}>
        {(label) => (
          <Chip selected={props.value === null} onClick={() => props.onChange(null)}>
            {label()}
          </Chip>
        )}
      </Show>
      <For each={props.options}>
        {(option) => (
          <Chip
            selected={props.value === option.value}
            onClick={() => props.onChange(props.value === option.value ? null : option.value)}
          >
            {option.label}
          </Chip>
        )}
      </For>
    </div>
  );
}
