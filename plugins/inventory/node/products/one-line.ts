/** A text that lists and receipts show in one line: without line breaks and doubled blanks, however it was typed or pasted. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
