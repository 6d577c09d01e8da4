import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import type { Receipt } from '../../api/index.ts';
import { PostDocument } from '../posting/post-document.ts';
import { Receipts } from '../receipts/receipts.ts';
import { PrepareVoid } from './prepare-void.ts';

/** `sales.voidSale`: cancels a document by another one that mirrors it. */
@injectable()
export class VoidSale {
  constructor(
    @inject(Receipts) private readonly receipts: Receipts,
    @inject(PrepareVoid) private readonly voids: PrepareVoid,
    @inject(PostDocument) private readonly documents: PostDocument,
  ) {}

  async post(
    input: { readonly document: string; readonly reason: string },
    context: CallContext,
  ): Promise<Receipt | Refusal> {
    const origin = this.documents.origin(input, context);
    const before = await this.documents.replay(origin);
    if (before) return before;
    const original = await this.receipts.byId(input.document);
    if (!original) {
      return refusal('unknown-document', 'There is no such document. Look it up again.', {
        document: input.document,
      });
    }
    if (original.kind === 'void') {
      return refusal(
        'cannot-void-a-void',
        `${original.receipt} is a void itself: sell or give back again what it cancelled.`,
        { document: original.id },
      );
    }
    const absent = await this.documents.ready();
    const prepared = await this.voids.prepare(original, input.reason);
    if (isRefusal(prepared)) return prepared;
    return this.documents.post(prepared, origin, absent);
  }
}
