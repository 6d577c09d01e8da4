import type { JSX } from 'solid-js';

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** Not shown, still the accessible name. */
  readonly hideLabel?: boolean | undefined;
  readonly description?: string | undefined;
  /** A sentence; the field is then marked invalid. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly autofocus?: boolean | undefined;
  readonly name?: string | undefined;
  readonly class?: string | undefined;
  readonly onKeyDown?: JSX.EventHandler<HTMLInputElement | HTMLTextAreaElement, KeyboardEvent> | undefined;
}
