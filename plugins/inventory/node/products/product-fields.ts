import type { NegativeStock, ProductStatus, SaveUnit } from '../../api/index.ts';
import { foldCode } from '../search/fold.ts';

/** Everything of a product that people edit, complete. */
export interface ProductFields {
  readonly name: string;
  /** Of one base unit, without repetitions; the first is the one that is shown. */
  readonly codes: readonly string[];
  /** Its path from the top. */
  readonly category: string | null;
  readonly taxClass: string;
  readonly price_minor: number;
  readonly negativeStock: NegativeStock;
  readonly status: ProductStatus;
  /** Left out: it stays as it is; pieces for a new product. */
  readonly unit?: string | undefined;
  /** Left out: it stays as it is. */
  readonly fractional?: boolean | undefined;
  /** Of a variant: false when it costs what its family says. */
  readonly ownPrice?: boolean | undefined;
  /** Left out: they stay as they are. */
  readonly units?: readonly SaveUnit[] | undefined;
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
