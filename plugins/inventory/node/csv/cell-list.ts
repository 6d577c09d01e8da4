/** Several texts in one cell, as "a; b"; what would separate is written behind a backslash. */
export function joinList(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/[\\;]/g, String.raw`\$&`)).join('; ');
}

export function splitList(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^;\\]|\\$)+/gsu) ?? [];
  return parts.map((part) => part.trim().replaceAll(/\\([\\;])/g, '$1')).filter((text) => text !== '');
}
