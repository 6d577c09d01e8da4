import { canonicalJson, type JsonObject } from '@counterpart/sdk';
import type { Customer, SaveCustomer } from '../../api/index.ts';

const COMPARED = [
  'name',
  'code',
  'company',
  'phones',
  'mails',
  'addresses',
  'cards',
  'otherNames',
  'taxNumber',
  'exemptReason',
  'tags',
  'note',
  'fields',
] as const;

/** Where what somebody typed differs from what is stored by now: both values, field by field. */
export function conflictOf(input: SaveCustomer, stored: Customer): JsonObject {
  const differing = COMPARED.filter(
    (field) => input[field] !== undefined && canonicalJson(input[field]) !== canonicalJson(stored[field]),
  );
  const group = input.group !== undefined && input.group !== (stored.group?.id ?? null) ? ['group'] : [];
  return {
    fields: [...differing, ...group],
    yours: {
      ...Object.fromEntries(differing.map((field) => [field, input[field]!])),
      ...(group.length > 0 ? { group: input.group ?? null } : {}),
    },
    theirs: {
      ...Object.fromEntries(differing.map((field) => [field, stored[field]])),
      ...(group.length > 0 ? { group: stored.group?.id ?? null } : {}),
    },
  };
}
