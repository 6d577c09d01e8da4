import {
  LIABILITY_TAX_CLASS,
  type PostingParticipant,
  type SellableItem,
  type SellableProvider,
} from '@counterpart/sales/api';
import { type Database, sql } from '@counterpart/sdk/node';
import type { GiftCard } from '../api/index.ts';
import { blankCards, readCard, writeMove } from './cards.ts';

/** Blank cards are what can be sold: the code on the card is its reference. */
export function sellableCards(database: Database): SellableProvider {
  const blank = async (code: string) => {
    const card = await readCard(database, code);
    return card?.state === 'blank' ? asItem(card) : null;
  };
  return {
    search: async ({ term, limit }) => {
      const cards = await blankCards(database, limit);
      return cards.map(asItem).filter(({ name }) => name.toLowerCase().includes(term.toLowerCase()));
    },
    browse: async ({ category, limit }) =>
      category === null ? [] : (await blankCards(database, limit)).map(asItem),
    categories: async () => [{ id: 'cards', name: 'Gift cards' }],
    resolve: blank,
    get: blank,
  };
}

/** A card that is sold becomes worth what was paid for it; one that is given back must still be worth that. */
export const cardPosting: PostingParticipant = {
  async post(tx, document, { late }) {
    for (const line of document.lines) {
      if (line.provider !== 'giftcards' || line.ref === null) continue;
      const back = line.quantity_milli < 0;
      if (Math.abs(line.quantity_milli) !== 1000 && !late) {
        tx.refuse('out-of-stock', `There is one ${line.name}, and no part of it.`, { ref: line.ref });
      }
      const { changes } = await tx.run(sql`
        update giftcards_card
        set state = ${back ? 'blank' : 'active'}, balance_minor = balance_minor + ${line.gross_minor}
        where id = ${line.ref} and state = ${back ? 'active' : 'blank'} and balance_minor + ${line.gross_minor} >= 0`);
      if (changes === 0) {
        const why = back ? 'has been used already' : 'has been sold already';
        tx.refuse('out-of-stock', `${line.name} ${why}.`, { ref: line.ref });
      }
      await writeMove(tx, {
        id: line.id,
        card: line.ref,
        document: document.id,
        amount_minor: line.gross_minor,
      });
    }
  },
};

function asItem({ code, face_minor }: GiftCard): SellableItem {
  return {
    ref: code,
    name: `Gift card ${code}`,
    sku: code,
    category: 'Gift cards',
    unitPrice_minor: face_minor,
    taxClass: LIABILITY_TAX_CLASS,
    onHand_milli: 1000,
  };
}
