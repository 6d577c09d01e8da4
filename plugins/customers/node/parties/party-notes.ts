import type { Shop } from '@counterpart/sdk';
import type { Reader } from '@counterpart/sdk/node';
import { balanceNote } from '../account/balance-note.ts';

/** One short line about a customer that the cashier should see before selling; null when there is nothing to say. */
export type PartyNote = (reader: Reader, customer: string, shop: Shop) => Promise<string | null>;

/** Who has something to say, in this order. */
export const partyNotes: readonly PartyNote[] = [balanceNote];
