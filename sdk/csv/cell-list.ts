/** Several texts in one cell, as "a; b" or "a | b"; what would separate, or a backslash, is written behind a backslash. */
export function joinList(texts: readonly string[], sign: ListSign = ';'): string {
  const escaped = texts.map((text) => text.replaceAll('\\', '\\\\').replaceAll(sign, `\\${sign}`));
  return escaped.join(sign === ';' ? '; ' : ` ${sign} `);
}

export type ListSign = ';' | '|';

/** Empty texts are left out of a list with `;`; one with `|` has its places. */
export function splitList(cell: string, sign: ListSign = ';'): string[] {
  const parts: string[] = [''];
  for (let at = 0; at < cell.length; at++) {
    const letter = cell[at]!;
    const next = cell[at + 1];
    if (letter === '\\' && (next === '\\' || next === sign)) {
      parts.push(parts.pop()! + next);
      at++;
    } else if (letter === sign) parts.push('');
    else parts.push(parts.pop()! + letter);
  }
  const texts = parts.map((part) => part.trim());
  return sign === ';' ? texts.filter((text) => text !== '') : texts;
}
