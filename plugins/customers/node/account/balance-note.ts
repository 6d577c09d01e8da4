import { formatAmount } from '@counterpart/sdk';
import type { PartyNote } from '../parties/party-notes.ts';
import { balanceOf } from '../ledger/book-entry.ts';
import { findHolder } from '../ledger/find-holder.ts';
import { ACCOUNT, POINTS, STORE_CREDIT } from '../ledger/ledger.ts';
import { readProgramme } from '../loyalty/read-loyalty.ts';
import { t } from '../text/t.ts';
import { termsOf } from './account-terms.ts';

/** "Owes €12.00 of €100.00 · Store credit €5.00 · 120 points" */
export const balanceNote: PartyNote = async (reader, customer, { currency, locale }) => {
  const holder = await findHolder(reader, customer);
  if (!holder) return null;
  const money = (minor: number) => formatAmount(minor, { currency, locale });
  const [owes, credit, points, terms, programme] = await Promise.all([
    balanceOf(reader, ACCOUNT, holder.id),
    balanceOf(reader, STORE_CREDIT, holder.id),
    balanceOf(reader, POINTS, holder.id),
    termsOf(reader, holder),
    readProgramme(reader),
  ]);
  const said = [
    owes > 0 && t('note.owes', { owes: money(owes), limit: money(terms.limit_minor) }),
    owes < 0 && t('note.ahead', { amount: money(-owes) }),
    credit > 0 && t('note.credit', { amount: money(credit) }),
    programme.active && points > 0 && t('note.points', { points }),
  ];
  return said.filter((part) => part !== false).join(' · ') || null;
};
