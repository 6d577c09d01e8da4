import { field, v } from '@counterpart/sdk';

/**
 * What a document is: `sale` only sells, `return` only takes back, `exchange` does both, `void` cancels another
 * document with everything in it.
 */
export const DocumentKindSchema = v.picklist(['sale', 'return', 'exchange', 'void']);
export type DocumentKind = v.InferOutput<typeof DocumentKindSchema>;

/** What becomes of goods that come back: for sale again, not fit for sale, or back to whoever supplied them. */
export const DispositionSchema = v.picklist(['restock', 'damaged', 'supplier']);
export type Disposition = v.InferOutput<typeof DispositionSchema>;

export const ReasonSchema = v.pipe(field.requiredText(200), v.description('Why, in words.'));

/** A document by its id and as people call it. */
export const DocumentRefSchema = v.object({ id: field.id(), receipt: v.string() });
export type DocumentRef = v.InferOutput<typeof DocumentRefSchema>;
