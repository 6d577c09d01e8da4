/** In a table of fields, Enter and the arrows up and down go to the field above or below. */
export function gridKeys(event: KeyboardEvent): void {
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (!(target instanceof HTMLInputElement) || ctrlKey || altKey || metaKey) return;
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
  const cell = target.closest('td');
  const row = cell?.parentElement;
  if (step === 0 || !cell || !row) return;
  event.preventDefault();
  const column = [...row.children].indexOf(cell);
  let next = row;
  // Over the rows whose field cannot be typed into.
  for (;;) {
    const sibling = step < 0 ? next.previousElementSibling : next.nextElementSibling;
    if (!(sibling instanceof HTMLElement)) return;
    next = sibling;
    const field = next.children[column]?.querySelector<HTMLInputElement>('input:enabled');
    if (!field) continue;
    field.focus();
    field.select();
    return;
  }
}
