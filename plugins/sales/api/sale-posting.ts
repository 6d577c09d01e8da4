import { definePoint } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import type { PostedDocument } from './posted-document.ts';

export interface PostingOptions {
  /**
   * The sale was posted while this module was down and cannot be refused any more: the goods are gone. Take part as
   * well as possible; a refusal leaves it open.
   */
  readonly late: boolean;
}

/** What the goods of a line cost the shop, with the sign of its quantity: negative for what came back. */
export interface LineCost {
  readonly line: string;
  readonly cost_minor: number;
}

/** What a module has to say of its part. */
export interface PostingPart {
  /** Of its own lines; one that is left out has an unknown cost. Kept with the line for good. */
  readonly costs?: readonly LineCost[];
}

/**
 * A module that writes something of its own when a document is posted: stock, points, an account. What is given back
 * stands in the same documents, with negative quantities; a void is a document of its own with everything negated.
 */
export interface PostingParticipant {
  /**
   * Runs inside the posting transaction, in the order of the participants' ids; `tx` is narrowed to the participant's
   * tables. May `tx.refuse` (unless `late`): then nothing of the sale is written. Awaits nothing but `tx`, and takes
   * only the lines whose `provider` is its own plugin id.
   */
  post(tx: Tx, document: PostedDocument, options: PostingOptions): Promise<PostingPart | void>;
}

export const SalePosting = definePoint<{ node: PostingParticipant }>('sales.posting/v1');
