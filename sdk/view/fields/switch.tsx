import type { JSX } from 'solid-js';
import { CheckControl, type CheckboxProps } from './checkbox.tsx';

export type SwitchProps = CheckboxProps;

/** On or off, at once. */
export function Switch(props: SwitchProps): JSX.Element {
  return (
    <CheckControl field={props} role="switch">
      <span class="cp-switch">
        <span class="cp-switch-thumb" />
      </span>
    </CheckControl>
  );
}
