import type { FieldErrors } from '@counterpart/sdk/view';
import type { NegativeStock, Product, SaveProduct } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** A product as its form holds it. */
export interface ProductDraft {
  name: string;
  /** One code a line. */
  codes: string;
  /** Empty: none. */
  category: string;
  taxClass: string;
  price: number | null;
  /** Empty: as the shop's setting says. */
  negativeStock: string;
  openingStock: number | null;
}

export function emptyDraft(taxClass: string): ProductDraft {
  return { name: '', codes: '', category: '', taxClass, price: null, negativeStock: '', openingStock: null };
}

export function draftOf(product: Product): ProductDraft {
  return {
    name: product.name,
    codes: product.codes.join('\n'),
    category: product.category?.path ?? '',
    taxClass: product.taxClass,
    price: product.price_minor,
    negativeStock: product.negativeStock ?? '',
    openingStock: null,
  };
}

export function problemsOf(draft: ProductDraft): FieldErrors<ProductDraft> {
  return {
    name: draft.name.trim() === '' ? t('nameMissing') : undefined,
    price: draft.price === null ? t('priceMissing') : undefined,
  };
}

/** What the host is asked to save. */
export function inputOf(draft: ProductDraft): SaveProduct {
  return {
    name: draft.name,
    codes: draft.codes
      .split('\n')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    category: draft.category,
    taxClass: draft.taxClass,
    price_minor: draft.price ?? 0,
    negativeStock: draft.negativeStock === '' ? null : (draft.negativeStock as NegativeStock),
    ...(draft.openingStock === null ? {} : { openingStock_milli: draft.openingStock }),
  };
}
