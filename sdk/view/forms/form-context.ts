import { createContext } from 'solid-js';

/** A field whose text cannot be read: the form is not submitted meanwhile. */
export interface UnreadableField {
  /** Shows why. */
  complain(): void;
  focus(): void;
}

export interface FormFields {
  readonly unreadable: Map<symbol, UnreadableField>;
}

export const FormContext = createContext<FormFields>();
