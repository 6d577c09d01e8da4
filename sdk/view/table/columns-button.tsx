import { For, type JSX } from 'solid-js';
import { Checkbox } from '../fields/checkbox.tsx';
import { Icon } from '../icons/icon.tsx';
import { Popover } from '../overlays/popover.tsx';
import type { ColumnChoice } from './column-choice.ts';

export interface ColumnsButtonProps {
  /** "Columns" */
  readonly label: string;
  readonly choice: Pick<ColumnChoice<never>, 'offered' | 'isShown' | 'show'>;
}

/** Opens the list of the columns that can be shown. */
export function ColumnsButton(props: ColumnsButtonProps): JSX.Element {
  return (
    <Popover
      label={props.label}
      title={props.label}
      class="cp-columns"
      face={<Icon name="columns" size={20} />}
    >
      <For each={props.choice.offered}>
        {({ id, title }) => (
          <Checkbox
            label={title}
            checked={props.choice.isShown(id)}
            onChange={(shown) => props.choice.show(id, shown)}
          />
        )}
      </For>
    </Popover>
  );
}
