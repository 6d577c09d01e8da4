import { PaymentMethods } from '@counterpart/sales/api';
import { Codes } from '@counterpart/sdk';
import { defineView, join } from '@counterpart/sdk/view';
import { cardReader } from './card-reader.ts';
import { GiftCardTender } from './gift-card-tender.tsx';

export default defineView({
  joins: [join(PaymentMethods, 'card', () => GiftCardTender), join(Codes, 'card', cardReader)],
});
