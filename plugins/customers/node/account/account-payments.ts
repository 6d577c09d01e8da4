import {
  LIABILITY_TAX_CLASS,
  type PostedDocument,
  type PostedDocumentLine,
  type PostingOptions,
  type PostingParticipant,
  type SellableItem,
  type SellableProvider,
} from '@counterpart/sales/api';
import type { Tx } from '@counterpart/sdk/node';
import { ACCOUNT_PAYMENT, readAccountPayment } from '../../api/index.ts';
import { bookEntry } from '../ledger/book-entry.ts';
import { findHolder } from '../ledger/find-holder.ts';
import { ACCOUNT } from '../ledger/ledger.ts';
import { inWords } from '../ledger/money-in-words.ts';
import { findEntry } from '../ledger/reversible.ts';
import { t } from '../text/t.ts';
import { bookDebt } from './book-debt.ts';
import { requireHolder } from './require-holder.ts';

/** A payment on account is a line like any other, for the amount that its reference names: so it is in the shift and on the Z. */
export const sellableAccountPayments: SellableProvider = {
  search: async () => [],
  browse: async () => [],
  categories: async () => [],
  resolve: async () => null,
  get: async (ref) => {
    const amount_minor = readAccountPayment(ref);
    return amount_minor === undefined ? null : asItem(ref, amount_minor);
  },
};

function asItem(ref: string, unitPrice_minor: number): SellableItem {
  const name = t('account.payment');
  return {
    ref,
    name,
    sku: null,
    category: name,
    unitPrice_minor,
    taxClass: LIABILITY_TAX_CLASS,
    onHand_milli: null,
    wholeOnly: true,
    single: true,
  };
}

export function isAccountPayment({ provider, ref }: Pick<PostedDocumentLine, 'provider' | 'ref'>): boolean {
  return provider === 'customers' && ref !== null && ref.startsWith(ACCOUNT_PAYMENT);
}

/** Books what customers pay on their accounts, and what of it is given back. */
export const accountPosting: PostingParticipant = {
  async post(tx, document, options) {
    for (const line of document.lines) {
      if (!isAccountPayment(line)) continue;
      if (line.quantity_milli > 0) await receive(tx, document, line);
      else await giveBack(tx, document, line, options);
    }
  },
};

async function receive(tx: Tx, document: PostedDocument, line: PostedDocumentLine): Promise<void> {
  const amount = -line.gross_minor;
  if (line.taxClass !== LIABILITY_TAX_CLASS || line.quantity_milli !== 1000 || amount >= 0) {
    return tx.refuse('not-a-payment', `${line.name} is one amount, above zero and without tax.`, {
      line: line.id,
    });
  }
  if (line.refundOf) return restore(tx, document, line, line.refundOf.line);
  const { id: customer } = await requireHolder(tx, document);
  await bookEntry(tx, ACCOUNT, { ...booked(document, line), customer, kind: 'payment', amount });
}

/** The void of a document that gave a payment back: it counts again. */
async function restore(
  tx: Tx,
  document: PostedDocument,
  line: PostedDocumentLine,
  givenBack: string,
): Promise<void> {
  const back = await findEntry(tx, ACCOUNT, givenBack);
  const holder = back && (await findHolder(tx, back.customer));
  if (!back?.reverses || !holder) return notPaidHere(tx, document, line);
  await bookEntry(tx, ACCOUNT, {
    ...booked(document, line),
    customer: holder.id,
    kind: 'void',
    amount: -line.gross_minor,
    reverses: back.reverses,
  });
}

async function giveBack(
  tx: Tx,
  document: PostedDocument,
  line: PostedDocumentLine,
  { late }: PostingOptions,
): Promise<void> {
  const paid = line.refundOf && (await findEntry(tx, ACCOUNT, line.refundOf.line));
  const holder = paid && (await findHolder(tx, paid.customer));
  const amount = -line.gross_minor;
  if (!paid || !holder || paid.back !== 0 || amount !== -paid.amount) return notPaidHere(tx, document, line);
  const entry = { ...booked(document, line), kind: 'void', amount, reverses: paid.id };
  if (late) await bookEntry(tx, ACCOUNT, { ...entry, customer: holder.id });
  else await bookDebt(tx, holder, entry, document);
}

function notPaidHere(tx: Tx, document: PostedDocument, { id, gross_minor }: PostedDocumentLine): never {
  const amount = inWords(Math.abs(gross_minor), document);
  return tx.refuse(
    'not-paid-here',
    `No payment on account of ${amount} can be given back here. Take it back with its receipt.`,
    { line: id },
  );
}

function booked(document: PostedDocument, { id }: PostedDocumentLine) {
  return {
    id,
    document,
    person: document.user,
    at: document.at,
    businessDate: document.businessDate,
  };
}
