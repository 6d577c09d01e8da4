/** What a text field held before a burst began, so that the burst can be taken out of it again. */
export interface FieldSnapshot {
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  readonly value: string;
  restore(): void;
}

export function snapshotField(target: EventTarget | null): FieldSnapshot | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined;
  const field = target;
  const { value, selectionStart, selectionEnd } = field;
  return {
    field,
    value,
    restore() {
      if (field.value === value) return;
      field.value = value;
      if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
  };
}
