import { lettersOf, letterWidth, printable } from './text-width.ts';

/** Widths that were added up are not cut by what a sum of fractions loses. */
const ROUNDING = 1e-6;

type WidthOf = (text: string) => number;

/** Breaks a text into lines of at most `columns`: at spaces and between letters of East Asia, inside a word if it must. */
export function wrapText(text: string, columns: number, widthOf: WidthOf): string[] {
  return printable(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, columns + ROUNDING, widthOf));
}

function wrapParagraph(paragraph: string, columns: number, widthOf: WidthOf): string[] {
  if (widthOf(paragraph) <= columns) return [paragraph.trimEnd()];
  const lines: string[] = [];
  let [line, width] = ['', 0];
  for (const word of piecesOf(paragraph)) {
    const wide = widthOf(word.trimEnd());
    if (width > 0 && width + wide > columns) {
      lines.push(line.trimEnd());
      [line, width] = ['', 0];
    }
    if (wide > columns) {
      const parts = breakWord(word, columns, widthOf);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1)!;
    } else {
      line += word;
    }
    width = widthOf(line);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What stays together: words with the spaces behind them, wide letters each for itself. */
function piecesOf(paragraph: string): string[] {
  return (paragraph.match(/\S+\s*|\s+/g) ?? []).flatMap((word) => {
    const letters = lettersOf(word);
    if (!letters.some((letter) => letterWidth(letter) === 2)) return [word];
    const pieces: string[] = [];
    for (const letter of letters) {
      const joins = pieces.length > 0 && letterWidth(letter) < 2 && letterWidth(pieces.at(-1)!) < 2;
      if (joins || /^\s/.test(letter)) pieces.push((pieces.pop() ?? '') + letter);
      else pieces.push(letter);
    }
    return pieces;
  });
}

function breakWord(word: string, columns: number, widthOf: WidthOf): string[] {
  const parts = [''];
  let width = 0;
  for (const letter of lettersOf(word)) {
    const wide = widthOf(letter);
    if (width > 0 && width + wide > columns && letter !== ' ') {
      parts.push('');
      width = 0;
    }
    parts[parts.length - 1] += letter;
    width += wide;
  }
  return parts;
}
