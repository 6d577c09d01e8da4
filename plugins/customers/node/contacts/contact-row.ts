import { foldCode, foldedWords, foldName, foldPhone, phoneWords } from '@counterpart/sdk';
import type { ContactKind } from '../../api/index.ts';

/** A contact as somebody wrote it. */
export interface WrittenContact {
  readonly kind: ContactKind;
  readonly label: string;
  readonly value: string;
}

/** As contacts of a kind are compared: the same number in two writings is one. */
export function foldContact({ kind, value }: WrittenContact): string {
  switch (kind) {
    case 'phone':
      // A number without a digit is whatever somebody wrote down.
      return foldPhone(value) || foldCode(value);
    case 'mail':
    case 'card':
      return foldCode(value);
    case 'address':
    case 'name':
      return foldName(value);
  }
}

/** What a contact is found by. */
export function contactWords({ kind, value }: WrittenContact): string {
  const words = kind === 'phone' ? phoneWords(value) : foldedWords(value);
  return [...new Set(words)].join(' ');
}
