import { type DecimalSeparator, field, foldName, parseQuantity, quantityToText, v } from '@counterpart/sdk';
import { type CustomFieldKind, MAX_FIELD_VALUE } from '../../api/index.ts';

/** A value as it is kept, or why it cannot be one. */
export type FieldValue =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string };

/** What a field takes. */
export interface FieldKind {
  readonly title: string;
  readonly kind: CustomFieldKind;
  readonly choices: readonly string[];
}

const DAY = field.date();

/** What somebody wrote into a custom field, in the one form in which it is kept; an empty text is no value. */
export function readFieldValue(
  { title, kind, choices }: FieldKind,
  written: string,
  decimalSeparator: DecimalSeparator = '.',
): FieldValue {
  const text = written.trim();
  if (text === '') return { ok: true, value: '' };
  switch (kind) {
    case 'text':
      return text.length <= MAX_FIELD_VALUE
        ? { ok: true, value: text }
        : { ok: false, message: `“${title}” can have ${MAX_FIELD_VALUE} letters at most. Shorten it.` };
    case 'number': {
      const parsed = parseQuantity(text, decimalSeparator);
      return parsed.ok
        ? { ok: true, value: quantityToText(parsed.quantity_milli) }
        : { ok: false, message: `“${title}” is a number, at most three decimals; it cannot be “${text}”.` };
    }
    case 'date':
      return v.is(DAY, text)
        ? { ok: true, value: text }
        : { ok: false, message: `“${title}” is a day, for example 2026-02-28; it cannot be “${text}”.` };
    case 'choice': {
      const choice = choices.find((one) => foldName(one) === foldName(text));
      return choice === undefined
        ? { ok: false, message: `“${title}” is one of ${choices.join(', ')}; it cannot be “${text}”.` }
        : { ok: true, value: choice };
    }
  }
}
