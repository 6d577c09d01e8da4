/** A country code has three digits at most. */
const LONGEST_COUNTRY_CODE = 3;
/** Fewer digits are no number without its country code. */
const SHORTEST = 5;
/** Fewer of the last digits nobody looks for. */
const FEWEST_LAST = 4;
/** What stands between digits, or in front of them. */
const ONLY_PHONE = /^[\p{Nd}\s+\-–/().]+$/u;

/** The digits of a text, whatever script they are written in. */
export function digitsOf(text: string): string {
  return Array.from(text.normalize('NFKC').matchAll(/\p{Nd}/gu), ([digit]) => valueOf(digit)).join('');
}

/** Every script has its ten digits in a row: a digit is worth as many as stand before it there. */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}

/** As phone numbers are compared: "+49 (0)170 12 34" and "0049 170 1234" alike are 491701234. */
export function foldPhone(phone: string): string {
  return digitsOf(phone.replace(/\(\s*0\s*\)/u, '')).replace(/^0+/, '');
}

/** What a number is found by: itself, and its last digits, from wherever a person or a country code begins. */
export function phoneWords(phone: string): string[] {
  const digits = foldPhone(phone);
  const ends = Array.from({ length: Math.max(0, digits.length - FEWEST_LAST) }, (_, index) =>
    digits.slice(index + 1),
  );
  return digits === '' ? [] : [digits, ...ends];
}

/** Whether a person typed a number rather than words. */
export function looksLikePhone(term: string): boolean {
  return ONLY_PHONE.test(term) && digitsOf(term).length >= 3;
}

/** What the beginning of a typed number may be in the index, which may know it without its country code. */
export function soughtPhone(term: string): string[] {
  const folded = foldPhone(term);
  const isInternational = /^\s*(\+|00)/.test(term.normalize('NFKC'));
  return [folded, ...(isInternational ? withoutCountryCode(folded) : [])].filter((word) => word !== '');
}

/** Nobody knows how long the country code is, if there is one: each way of reading it. */
export function withoutCountryCode(digits: string): string[] {
  return Array.from({ length: LONGEST_COUNTRY_CODE }, (_, index) => digits.slice(index + 1)).filter(
    (rest) => rest.length >= SHORTEST,
  );
}
