import { v } from '@counterpart/sdk';

/**
 * Where a line's price comes from: the module's own price, the same as it was when the line was added though it has
 * changed since, the price on the scanned label, the price that this customer has, one that somebody set, or none (an
 * open item).
 */
export const PriceOriginSchema = v.picklist(['list', 'earlier', 'label', 'party', 'override', 'open']);
export type PriceOrigin = v.InferOutput<typeof PriceOriginSchema>;
