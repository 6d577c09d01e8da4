import type { DecimalSeparator, ImportMapping, ImportRow, ImportRowProblem } from '@counterpart/sdk';
import { MAX_CONTACT } from '../../../api/index.ts';
import { readFieldValue } from '../../custom-fields/field-value.ts';
import type { CustomColumn } from '../custom-columns.ts';
import { customerColumns } from '../customer-columns.ts';
import { type CustomerDraft, emptyDraft } from '../customer-draft.ts';

/** By the id of the import's field. */
export type CustomColumns = ReadonlyMap<string, CustomColumn>;

export type DraftRead =
  | { readonly ok: true; readonly draft: CustomerDraft }
  | { readonly ok: false; readonly problem: ImportRowProblem };

/** What is put together may be too long although none of its parts is. */
const tooLongTogether: readonly {
  readonly what: string;
  readonly longest: number;
  readonly from: readonly string[];
  made(draft: CustomerDraft): readonly string[];
}[] = [
  {
    what: 'name',
    longest: MAX_CONTACT.name,
    from: ['name', 'firstName', 'lastName'],
    made: ({ name }) => [name],
  },
  {
    what: 'address',
    longest: MAX_CONTACT.address,
    from: ['street', 'street2', 'postcode', 'city', 'region', 'country', 'address', 'addresses'],
    made: ({ contacts }) => contacts.filter(({ kind }) => kind === 'address').map(({ value }) => value),
  },
];

/** Turns the cells of a row into what they say of a customer, or says what is wrong: the first thing found. */
export function readDraft(
  row: ImportRow,
  mapping: ImportMapping,
  custom: CustomColumns,
  decimal: DecimalSeparator,
): DraftRead {
  const { line } = row;
  const draft = emptyDraft(line);
  let problem: ImportRowProblem | undefined;
  const about = (field: string) => (code: string, message: string) =>
    void (problem ??= { line, column: mapping[field]!, code, message });
  for (const column of customerColumns) {
    const cell = column.id in mapping ? row.cell(column.id) : '';
    if (cell !== '') column.read(cell, draft, about(column.id));
  }
  for (const [id, column] of custom) {
    const read = readFieldValue(column, row.cell(id), decimal);
    if (!read.ok) about(id)('invalid-field', read.message);
    else if (read.value !== '') draft.fields[id] = read.value;
  }
  finish(draft);
  for (const { made, from, longest, what } of tooLongTogether) {
    if (made(draft).some((text) => text.length > longest))
      about(from.find((id) => id in mapping)!)(
        'too-long',
        `The ${what} is longer than ${longest} letters. Shorten it.`,
      );
  }
  if (draft.name === '' && problem === undefined) {
    const column = mapping['name'] ?? mapping['lastName'] ?? mapping['company'];
    const message = 'The customer has no name. Give them one.';
    problem = { line, ...(column === undefined ? {} : { column }), code: 'no-name', message };
  }
  return problem ? { ok: false, problem } : { ok: true, draft };
}

/** Names and addresses that a file cuts into columns are put together. */
function finish(draft: CustomerDraft): void {
  draft.name ||= [draft.firstName, draft.lastName].filter((part) => part !== '').join(' ') || draft.company;
  if (draft.addressLines.length > 0)
    draft.contacts.push({ kind: 'address', label: '', value: draft.addressLines.join('\n') });
}
