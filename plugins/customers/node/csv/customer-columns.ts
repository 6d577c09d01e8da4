import { splitList, joinList } from '@counterpart/sdk';
import { MAX_NOTE } from '../../api/index.ts';
import type { CustomerColumn } from './column.ts';
import { consentColumn } from './consent-column.ts';
import { contactListColumns, foreignContactColumns } from './contact-columns.ts';
import type { CustomerDraft } from './customer-draft.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;
const YES = /^(1|y|yes|true|x|ja|oui|si|sí|نعم)$/i;

type TextField =
  'name' | 'firstName' | 'lastName' | 'code' | 'company' | 'taxNumber' | 'exemptReason' | 'group';

/** A line of text that the draft has under the same name. */
function text(
  id: TextField,
  header: string,
  longest: number,
  aliases: readonly string[],
  write?: CustomerColumn['write'],
): CustomerColumn {
  return {
    id,
    header,
    aliases,
    read(cell, draft: CustomerDraft, problem) {
      draft[id] = cell.replaceAll(/\s*[\r\n]+\s*/gu, ' ');
      if (cell.length > longest)
        problem('too-long', `“${header}” is longer than ${longest} letters. Shorten it.`);
    },
    ...(write && { write }),
  };
}

/** The columns of a file of customers, in the order in which they are read, guessed and written. */
export const customerColumns: readonly CustomerColumn[] = [
  {
    id: 'counterpartId',
    header: 'Counterpart id',
    aliases: [],
    read(cell, draft, problem) {
      if (UUID.test(cell)) draft.id = cell;
      else problem('unknown-id', `“${cell}” is no id of Counterpart. Empty the cell for a new customer.`);
    },
    write: ({ id }) => id,
  },
  text(
    'code',
    'Number',
    40,
    [
      'customernumber',
      'customerno',
      'customerid',
      'customercode',
      'accountnumber',
      'number',
      'code',
      'kundennummer',
      'id',
    ],
    ({ code }) => code,
  ),
  text(
    'name',
    'Name',
    200,
    ['name', 'fullname', 'customername', 'customer', 'contactname', 'displayname', 'kunde'],
    ({ name }) => name,
  ),
  text('firstName', 'First name', 100, ['firstname', 'givenname', 'forename', 'vorname', 'prenom']),
  text('lastName', 'Last name', 100, ['lastname', 'surname', 'familyname', 'nachname', 'nom']),
  text(
    'company',
    'Company',
    200,
    ['company', 'companyname', 'organisation', 'organization', 'firma', 'societe'],
    ({ company }) => company,
  ),
  ...contactListColumns,
  ...foreignContactColumns,
  text(
    'taxNumber',
    'Tax number',
    60,
    ['taxnumber', 'vatnumber', 'vatid', 'vat', 'taxid', 'ustid', 'gstin'],
    ({ taxNumber }) => taxNumber,
  ),
  text('exemptReason', 'Buys without tax because', 200, ['exemptreason'], ({ exemptReason }) => exemptReason),
  text(
    'group',
    'Group',
    80,
    ['group', 'customergroup', 'category', 'pricelist'],
    ({ group }) => group?.name ?? '',
  ),
  {
    id: 'tags',
    header: 'Tags',
    aliases: ['tags', 'labels'],
    read(cell, draft, problem) {
      // Of other programs the tags stand between commas.
      draft.tags = splitList(cell)
        .flatMap((tag) => (cell.includes(';') ? [tag] : tag.split(',')))
        .map((tag) => tag.trim());
      if (draft.tags.some((tag) => tag.length > 60))
        problem('too-long', 'A tag is longer than 60 letters. Shorten it.');
    },
    // One tag with a comma in it is still one.
    write: ({ tags }) =>
      tags.length === 1 && tags[0]!.includes(',') ? `${joinList(tags)};` : joinList(tags),
  },
  {
    id: 'note',
    header: 'Note',
    aliases: ['note', 'notes', 'comment', 'comments', 'bemerkung'],
    read(cell, draft, problem) {
      draft.note = cell;
      if (cell.length > MAX_NOTE)
        problem('too-long', `The note is longer than ${MAX_NOTE} letters. Shorten it.`);
    },
    write: ({ note }) => note,
  },
  {
    id: 'archived',
    header: 'Archived',
    aliases: ['archived', 'inactive', 'disabled'],
    read(cell, draft) {
      draft.archived = YES.test(cell);
    },
    write: ({ status }) => (status === 'archived' ? 'yes' : ''),
  },
  {
    id: 'since',
    header: 'Customer since',
    aliases: ['createdat', 'created', 'createdon', 'since', 'registered'],
    read(cell, draft, problem) {
      const at = INSTANT.test(cell) ? Date.parse(cell) : Number.NaN;
      if (Number.isNaN(at))
        problem('unknown-day', `“${cell}” is no day. Write it like 2026-02-28, or leave the column out.`);
      else draft.since = at;
    },
    write: ({ created_at }) => new Date(created_at).toISOString(),
  },
  consentColumn,
];
