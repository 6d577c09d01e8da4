import { foldName, joinList, splitList, v } from '@counterpart/sdk';
import { type CustomField, type CustomFieldKind, CustomFieldKindSchema } from '../../api/index.ts';

/** A custom field as a file names it. A shop that lacks it gets it. */
export interface CustomColumn {
  readonly title: string;
  readonly kind: CustomFieldKind;
  readonly choices: readonly string[];
  /** The field that the shop has under this title. */
  readonly field?: CustomField;
}

const HEADER = /^custom (\w+): (.+)$/i;

/** "Custom number: Shoe size", "Custom choice: Size = S | M | L": says all there is to know of the field. */
export function headerOf({ title, kind, choices }: Pick<CustomField, 'title' | 'kind' | 'choices'>): string {
  return kind === 'choice'
    ? `Custom choice: ${title} = ${joinList(choices, '|')}`
    : `Custom ${kind}: ${title}`;
}

/** What a header says of a custom field: one that an export wrote, or the title of a field that the shop has. */
export function customColumnOf(header: string, known: readonly CustomField[]): CustomColumn | undefined {
  const [, word = '', rest = ''] = HEADER.exec(header.trim()) ?? [];
  const kind = word.toLowerCase();
  const isNamed = v.is(CustomFieldKindSchema, kind);
  const cut = isNamed && kind === 'choice' ? rest.lastIndexOf(' = ') : -1;
  const title = (isNamed ? (cut === -1 ? rest : rest.slice(0, cut)) : header).trim();
  const field = known.find((one) => !one.retired && foldName(one.title) === foldName(title));
  if (field) return { title: field.title, kind: field.kind, choices: field.choices, field };
  if (!isNamed || foldName(title) === '') return undefined;
  const choices = cut === -1 ? [] : splitList(rest.slice(cut + 3), '|').filter((choice) => choice !== '');
  return kind === 'choice' && choices.length === 0 ? undefined : { title, kind, choices };
}
