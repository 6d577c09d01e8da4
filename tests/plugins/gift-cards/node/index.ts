import { PaymentMethods, SalePosting, Sellables } from '@counterpart/sales/api';
import { Database, defineNode, TransactionManager } from '@counterpart/sdk/node';
import { giftCardsContract } from '../api/index.ts';
import { readCard, takeIn } from './cards.ts';
import { giftCardInvariants } from './invariants.ts';
import { cardPayment } from './pay-with-card.ts';
import { cardPosting, sellableCards } from './sell-cards.ts';

export default defineNode({
  activate({ container, contracts, invariants, points }) {
    const database = container.get<Database>(Database);
    const transactions = container.get<TransactionManager>(TransactionManager);
    points.join(Sellables, 'cards', sellableCards(database));
    points.join(SalePosting, 'cards', cardPosting);
    points.join(PaymentMethods, 'card', cardPayment);
    contracts.implement(giftCardsContract, {
      card: ({ code }) => readCard(database, code),
      takeIn: ({ codes, face_minor }) =>
        transactions.run((tx) => takeIn(tx, codes, face_minor), { label: 'gift cards taken in' }),
    });
    for (const invariant of giftCardInvariants) invariants.add(invariant);
  },
});
