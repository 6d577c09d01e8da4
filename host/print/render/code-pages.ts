import type { PrinterEncoding } from '@counterpart/sdk';
import CodepageEncoder, { type Codepage } from '@point-of-sale/codepage-encoder';

/** Where most printers, also cheap ones, have the same letters under the same numbers. */
const COMMON: readonly Codepage[] = ['cp437', 'cp858', 'cp852', 'cp866', 'windows1252'];

export function codePagesOf(encoding: PrinterEncoding): readonly Codepage[] {
  if (encoding === 'picture') return [];
  return encoding === 'auto' ? COMMON : [encoding];
}

const letters = new Map<Codepage, ReadonlySet<number>>();

const PLAIN = /^[ -~]*$/;

/** Whether the printer has every letter of `text`. */
export function hasLetters(text: string, pages: readonly Codepage[]): boolean {
  return pages.length > 0 && [...text].every((letter) => pages.some((page) => has(page, letter)));
}

/** The code page that has the whole text; the encoder changes pages within it when none has, which takes it a while. */
export function pageOf(text: string, pages: readonly Codepage[]): Codepage | 'auto' {
  if (PLAIN.test(text)) return pages[0] ?? 'auto';
  return pages.find((page) => [...text].every((letter) => has(page, letter))) ?? 'auto';
}

function has(page: Codepage, letter: string): boolean {
  return PLAIN.test(letter) || lettersOf(page).has(letter.codePointAt(0)!);
}

function lettersOf(page: Codepage): ReadonlySet<number> {
  let known = letters.get(page);
  if (!known) {
    known = new Set(
      CodepageEncoder.getCodepoints(page, true).filter((code) => code > 0x7f && code !== 0xfffd),
    );
    letters.set(page, known);
  }
  return known;
}
