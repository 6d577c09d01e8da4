import { canonicalJson, type JsonObject } from '@counterpart/sdk';
import type { SaveProduct } from '../../api/index.ts';
import type { ProductFields } from './product-fields.ts';

const COMPARED = ['name', 'codes', 'category', 'taxClass', 'price_minor', 'negativeStock'] as const;

/** Where what somebody typed differs from what is stored by now: both values, field by field. */
export function conflictOf(input: SaveProduct, stored: ProductFields): JsonObject {
  const differing = COMPARED.filter(
    (field) => input[field] !== undefined && canonicalJson(input[field]) !== canonicalJson(stored[field]),
  );
  const pick = (from: SaveProduct | ProductFields): JsonObject =>
    Object.fromEntries(differing.map((field) => [field, from[field] as string | number | null]));
  return { fields: [...differing], yours: pick(input), theirs: pick(stored) };
}
