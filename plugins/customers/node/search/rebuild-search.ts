import { type Refusal, isRefusal } from '@counterpart/sdk';
import { TransactionManager } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { mendEntries, rebuildIndex } from './full-text.ts';

/** Puts the search right: the words of the customers piece by piece, so that nobody waits, then the index as a whole. */
export class RebuildSearch {
  constructor(@inject(TransactionManager) private readonly transactions: TransactionManager) {}

  async execute(): Promise<{ mended: number } | Refusal> {
    let mended = 0;
    for (;;) {
      const piece = await this.transactions.run(mendEntries, { lane: 'bulk', label: 'search rebuilt' });
      if (isRefusal(piece)) return piece;
      if (piece === 0) break;
      mended += piece;
    }
    const done = await this.transactions.run(rebuildIndex, { lane: 'bulk', label: 'search rebuilt' });
    return isRefusal(done) ? done : { mended };
  }
}
