/** What a person may write between the whole part and the rest. */
export type DecimalSeparator = '.' | ',';

/** Why a text is not a figure; screens have a sentence for each. */
export type ParseReason = 'empty' | 'not-a-number' | 'grouping' | 'too-many-decimals' | 'too-large';

export type ParsedDecimal =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: ParseReason };

/** Everything that separates thousands somewhere; a blank of any width, apostrophes, and the Arabic sign. */
const GROUP = /[\s'’٬]/gu;
const INVISIBLE = /[\u200E\u200F\u061C\u2066-\u2069]/gu;
const WESTERN_GROUPS = /^\d{1,3}([.,_])\d{3}(?:\1\d{3})*$/u;
const INDIAN_GROUPS = /^\d{1,2}([.,_])(?:\d{2}\1)*\d{3}$/u;

/**
 * Reads a person's decimal into an integer scaled by 10^digits. Never guesses: with `.` as the decimal separator
 * "12,5" is refused (`grouping`) rather than read as 125. Accepts a minus before or after, groups of three (or the
 * Indian 2-2-3), Arabic and Persian digits.
 */
export function parseDecimal(text: string, digits: number, separator: DecimalSeparator): ParsedDecimal {
  const trimmed = asciiDigits(text).replace(INVISIBLE, '').replaceAll('−', '-').trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const signed = /^(-?)\s*([^-]*?)\s*(-?)$/u.exec(trimmed);
  if (!signed || (signed[1] && signed[3])) return { ok: false, reason: 'not-a-number' };
  const body = signed[2]!.replaceAll('٫', separator);
  if (!/^[\d.,\s'’٬]*\d[\d.,\s'’٬]*$/u.test(body)) return { ok: false, reason: 'not-a-number' };
  const [whole = '', fraction = '', ...more] = body.split(separator);
  if (more.length > 0 || !/^\d*$/u.test(fraction)) return { ok: false, reason: 'grouping' };
  const joined = ungroup(whole);
  if (joined === undefined) return { ok: false, reason: 'grouping' };
  if (fraction.length > digits) return { ok: false, reason: 'too-many-decimals' };
  const magnitude = Number(joined + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(magnitude)) return { ok: false, reason: 'too-large' };
  return { ok: true, value: signed[1] || signed[3] ? 0 - magnitude : magnitude };
}

/** The digits of a whole part whose groups are sound, `undefined` otherwise. */
function ungroup(whole: string): string | undefined {
  if (/^\d*$/u.test(whole)) return whole;
  const text = whole.replace(GROUP, '_');
  if (!WESTERN_GROUPS.test(text) && !INDIAN_GROUPS.test(text)) return undefined;
  return text.replace(/\D/gu, '');
}

/** Arabic-Indic and Persian digits as 0 to 9. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.codePointAt(0)! & 0xf));
}
