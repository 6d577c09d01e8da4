import type { PaymentMethod } from '@counterpart/sales/api';
import { formatAmount } from '@counterpart/sdk';
import { sql, type Tx } from '@counterpart/sdk/node';
import { readCard, writeMove } from './cards.ts';

/** Pays with what is left on a card. Two tills may try at once: the condition in the update lets one of them. */
export const cardPayment: PaymentMethod = {
  kind: 'other',
  offers: async () => [{ reference: 'required', position: 50 }],
  async post(tx, payment, document) {
    const code = payment.reference!;
    if (document.lines.some(({ provider, ref }) => provider === 'giftcards' && ref === code)) {
      tx.refuse('sold-here', `Gift card ${code} is being sold here. Pay for it in another way.`);
    }
    const { changes } = await tx.run(sql`
      update giftcards_card set balance_minor = balance_minor - ${payment.tendered_minor}
      where id = ${code} and state = 'active' and balance_minor >= ${payment.tendered_minor}`);
    if (changes === 0) await refuse(tx, code, document.currency);
    await writeMove(tx, {
      id: payment.id,
      card: code,
      document: document.id,
      amount_minor: -payment.tendered_minor,
    });
  },
};

async function refuse(tx: Tx, code: string, currency: string): Promise<never> {
  const card = await readCard(tx, code);
  if (card?.state !== 'active') tx.refuse('no-card', `There is no gift card ${code} in use.`, { code });
  const { balance_minor } = card!;
  const left = formatAmount(balance_minor, { currency, locale: 'en' });
  return tx.refuse('card-too-low', `Gift card ${code} has only ${left} left.`, { code, balance_minor });
}
