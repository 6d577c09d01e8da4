/**
 * A scaled integer as decimal text, digit for digit: (-1234, 2) gives "-12.34". The shape that CSV files and
 * `Intl.NumberFormat` take without passing through a float.
 */
export function toDecimalText(value: number, digits: number, separator = '.'): string {
  const magnitude = String(Math.abs(value)).padStart(digits + 1, '0');
  const cut = magnitude.length - digits;
  const fraction = digits === 0 ? '' : separator + magnitude.slice(cut);
  return (value < 0 ? '-' : '') + magnitude.slice(0, cut) + fraction;
}

/** "12.500" as "12.5" and "3.000" as "3". Needs text of `toDecimalText` with a dot. */
export function trimDecimalText(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
