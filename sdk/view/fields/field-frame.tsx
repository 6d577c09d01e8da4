import { createUniqueId, type JSX, Show } from 'solid-js';
import { Icon } from '../icons/icon.tsx';
import type { FieldProps } from './field-props.ts';

/** What the control inside needs to be named and described by the frame around it. */
export interface ControlIds {
  readonly id: string;
  readonly describedBy: () => string | undefined;
}

interface FieldFrameProps {
  readonly field: FieldProps;
  readonly children: (ids: ControlIds) => JSX.Element;
}

/** Label, control, description and error in their places, tied together for those who listen. */
export function FieldFrame(props: FieldFrameProps): JSX.Element {
  const id = createUniqueId();
  const describedBy = () => {
    const ids = [props.field.error && `${id}-error`, props.field.description && `${id}-description`];
    return ids.filter(Boolean).join(' ') || undefined;
  };
  return (
    <div
      class={`cp-field ${props.field.class ?? ''}`}
      data-invalid={props.field.error ? '' : undefined}
      data-disabled={props.field.disabled ? '' : undefined}
    >
      <label for={id} class={props.field.hideLabel ? 'cp-hidden' : 'cp-field-label'}>
        {props.field.label}
      </label>
      {props.children({ id, describedBy })}
      <Show when={props.field.description}>
        <p id={`${id}-description`} class="cp-field-description">
          {props.field.description}
        </p>
      </Show>
      <Show when={props.field.error}>
        <p id={`${id}-error`} class="cp-field-error" role="alert">
          <Icon name="alert" size={16} />
          {props.field.error}
        </p>
      </Show>
    </div>
  );
}
