import { joinList, splitList, v } from '@counterpart/sdk';
import { ConsentPurposeSchema, ConsentWaySchema } from '../../api/index.ts';
import type { CustomerColumn } from './column.ts';
import type { DraftConsent } from './customer-draft.ts';

/** "mail | yes | paper | 2026-02-28T10:00:00.000Z": every time the customer agreed or took it back, the oldest first. */
export const consentColumn: CustomerColumn = {
  id: 'consent',
  header: 'Consent',
  aliases: [],
  read(cell, draft, problem) {
    const read = splitList(cell).map(readConsent);
    const good = read.filter((consent) => consent !== undefined);
    if (good.length < read.length)
      problem('unknown-consent', 'Write consent like “mail | yes | paper | 2026-02-28”.');
    else draft.consents = good;
  },
  write: ({ consents }) =>
    joinList(
      consents.map(({ purpose, given, how, at }) =>
        joinList([purpose, given ? 'yes' : 'no', how, new Date(at).toISOString()], '|'),
      ),
    ),
};

function readConsent(text: string): DraftConsent | undefined {
  const [purpose, given, how, day = ''] = splitList(text, '|');
  const at = Date.parse(day);
  if (!v.is(ConsentPurposeSchema, purpose) || !v.is(ConsentWaySchema, how) || Number.isNaN(at))
    return undefined;
  return given === 'yes' || given === 'no' ? { purpose, given: given === 'yes', how, at } : undefined;
}
