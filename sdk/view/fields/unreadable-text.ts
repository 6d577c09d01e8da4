import type { ParseReason } from '../../money/index.ts';

const SENTENCES: Readonly<Record<Exclude<ParseReason, 'empty'>, string>> = {
  'not-a-number': 'This is not a number.',
  grouping: 'Write the decimals with the other separator, so that this cannot be misread.',
  'too-many-decimals': 'This has too many decimals.',
  'too-large': 'This is too large.',
};

/** Why a text is no figure, for the person who typed it; nothing when the field is only empty. */
export function unreadableText(reason: ParseReason): string | undefined {
  return reason === 'empty' ? undefined : SENTENCES[reason];
}
