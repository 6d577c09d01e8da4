import type { NegativeStock, ProductStatus } from '../../api/index.ts';
import { foldCode } from '../search/fold.ts';

/** Everything of a product that people edit, complete. */
export interface ProductFields {
  readonly name: string;
  /** Without repetitions; the first is the one that is shown. */
  readonly codes: readonly string[];
  readonly category: string | null;
  readonly taxClass: string;
  readonly price_minor: number;
  readonly negativeStock: NegativeStock;
  readonly status: ProductStatus;
}

/** Trimmed, and each code once, whatever its capitals. */
export function distinctCodes(codes: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const code of codes) {
    const folded = foldCode(code);
    if (folded !== '' && !seen.has(folded)) seen.set(folded, code.trim());
  }
  return [...seen.values()];
}
