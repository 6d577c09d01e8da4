import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const PLAIN = /^[\x20-\x7e]*$/;
const INVISIBLE = /^\p{Mark}|^\p{Cf}/u;

/** What a reader sees as one letter, piece by piece. */
export function lettersOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** How many columns a letter takes: two for those of East Asia and for emoji, none for a mark without a letter. */
export function letterWidth(letter: string): number {
  if (letter.length === 1 && letter >= ' ' && letter <= '~') return 1;
  if (INVISIBLE.test(letter)) return 0;
  if (/\p{Emoji_Presentation}|\u{fe0f}/u.test(letter)) return 2;
  return eastAsianWidth(letter.codePointAt(0)!);
}

export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return lettersOf(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** Control characters would be commands to a printer, whoever typed them; line ends stay. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '');
}
