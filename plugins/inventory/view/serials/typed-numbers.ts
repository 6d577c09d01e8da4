/** The serial numbers of a text field, one a line or apart by commas, each once. */
export function typedNumbers(text: string): string[] {
  const numbers = text
    .split(/[\n,;]/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
  return [...new Set(numbers)];
}
