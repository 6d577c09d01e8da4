/** What was typed or scanned: `3×4006381333931`, `0,5*apples`, or just a code. */
export interface ScanText {
  readonly quantity_milli: number;
  /** What follows the quantity. */
  readonly text: string;
}

const PREFIX = /^\s*(\d{1,6})(?:[.,](\d{1,3}))?\s*[×xX*]\s*(\S.*)$/u;

/**
 * Splits a quantity off the front; undefined when there is none. A code may itself look like this (`3X100`): ask for
 * the whole text first.
 */
export function splitQuantity(text: string): ScanText | undefined {
  const match = PREFIX.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', rest = ''] = match;
  const quantity_milli = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
  return quantity_milli > 0 ? { quantity_milli, text: rest.trim() } : undefined;
}
