import { foldName } from '@counterpart/sdk';
import type { Customer } from '../../api/index.ts';
import { contactsOf, type CustomerFields } from '../customers/customer-fields.ts';

/** What the one that is kept becomes: its own first, then whatever the other has more. */
export function mergedFields(into: Customer, from: Customer): CustomerFields {
  const otherName = foldName(from.name) === foldName(into.name) ? [] : [from.name];
  return {
    code: into.code,
    name: into.name,
    company: into.company || from.company,
    contacts: [...contactsOf(into), ...contactsOf({ otherNames: otherName }), ...contactsOf(from)],
    taxNumber: into.taxNumber || from.taxNumber,
    exemptReason: into.exemptReason || from.exemptReason,
    group: into.group?.id ?? from.group?.id ?? null,
    tags: [...into.tags, ...from.tags],
    note: joined([into.note, from.note, ...unsaid(into, from)]),
    fields: { ...from.fields, ...into.fields },
  };
}

/** What the one that is kept has otherwise, in words: nothing that somebody knew is lost. */
function unsaid(into: Customer, from: Customer): string[] {
  const pairs = [
    [into.company, from.company],
    [into.taxNumber, from.taxNumber],
    [into.exemptReason, from.exemptReason],
    ...Object.keys(from.fields).map((id) => [into.fields[id] ?? '', from.fields[id] ?? '']),
  ];
  return pairs
    .filter(([kept, other]) => kept !== '' && other !== '' && kept !== other)
    .map(([, other]) => other!);
}

function joined(notes: readonly string[]): string {
  return [...new Set(notes)].filter((note) => note !== '').join('\n');
}
