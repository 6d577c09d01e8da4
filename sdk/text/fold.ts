/** Letters that carry their mark inside, so that taking marks off leaves them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Without accents and capitals: "Côte de Blaye" and "COTE DE BLAYE" fold to the same text. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøđðłæœþı]/gu, (letter) => PLAIN[letter]!);
}

/** Scripts that put no blanks between words: each of their letters is taken for one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** The folded words of a text: "T-LIGHT Holder" is t, light, holder; "咖啡" is 咖, 啡. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(UNSPACED, ' $& ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A name as it is compared and sorted. */
export function foldName(name: string): string {
  return foldedWords(name).join(' ');
}

/** A code as it is compared: 85123a is 85123A, and blanks around it do not count. */
export function foldCode(code: string): string {
  return code.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** What the words of a search are looked for in; the blank in front lets every word be found by its beginning. */
export function searchText(name: string, codes: readonly string[]): string {
  return ` ${[...new Set([name, ...codes].flatMap(foldedWords))].join(' ')}`;
}
