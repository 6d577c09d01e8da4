import type { Figure } from '../figure.ts';
import { postSaleRatio } from './post-sale-ratio.ts';

/** In the order of the design's table. */
export const figures: readonly Figure[] = [postSaleRatio];
