import type { Reader } from '@counterpart/sdk/node';

/** One short line about a customer that the cashier should see before selling; null when there is nothing to say. */
export type PartyNote = (reader: Reader, customer: string) => Promise<string | null>;

/** Who has something to say, in this order. */
export const partyNotes: readonly PartyNote[] = [];
