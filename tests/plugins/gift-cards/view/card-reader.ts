import { payArgument } from '@counterpart/sales/api';
import { type CodeReader, createClient } from '@counterpart/sdk';
import type { Workbench } from '@counterpart/sdk/view';
import { giftCardsContract } from '../api/index.ts';

/** A card in use that is scanned pays, wherever the focus is; a blank one is left to be sold. */
export function cardReader(workbench: Workbench): CodeReader {
  const cards = createClient(giftCardsContract, workbench.call);
  return {
    async read(code) {
      if (!code.startsWith('GC-') || !workbench.may('giftcards.use')) return false;
      const card = await cards.card({ code });
      if (card?.state !== 'active') return false;
      workbench.open('sales.sell', payArgument('giftcards.card', code));
      return true;
    },
  };
}
