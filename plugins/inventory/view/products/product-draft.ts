import type { FieldErrors } from '@counterpart/sdk/view';
import { DEFAULT_UNIT, type NegativeStock, type Product, type SaveProduct } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { inputOfUnits, problemOfUnits, type UnitDraft, unitDraftOf } from '../units/unit-draft.ts';

/** A product as its form holds it. */
export interface ProductDraft {
  name: string;
  /** One a row; empty rows count for nothing. */
  codes: readonly string[];
  /** Its path; empty: none. */
  category: string;
  taxClass: string;
  price: number | null;
  /** Of a variant: it costs something else than its family. */
  ownPrice: boolean;
  unit: string;
  fractional: boolean;
  units: readonly UnitDraft[];
  /** Empty: as the shop's setting says. */
  negativeStock: string;
  openingStock: number | null;
}

export function emptyDraft(taxClass: string): ProductDraft {
  return {
    name: '',
    codes: [],
    category: '',
    taxClass,
    price: null,
    ownPrice: true,
    unit: DEFAULT_UNIT,
    fractional: false,
    units: [],
    negativeStock: '',
    openingStock: null,
  };
}

export function draftOf(product: Product): ProductDraft {
  return {
    name: product.name,
    codes: product.codes,
    category: product.category?.path ?? '',
    taxClass: product.taxClass,
    price: product.price_minor,
    ownPrice: product.ownPrice,
    unit: product.unit,
    fractional: product.fractional,
    units: product.units.map(unitDraftOf),
    negativeStock: product.negativeStock ?? '',
    openingStock: null,
  };
}

export function problemsOf(draft: ProductDraft): FieldErrors<ProductDraft> {
  const { openingStock, fractional } = draft;
  return {
    name: draft.name.trim() === '' ? t('nameMissing') : undefined,
    price: draft.price === null ? t('priceMissing') : undefined,
    unit: draft.unit.trim() === '' ? t('unitMissing') : undefined,
    units: problemOfUnits(draft.units),
    openingStock:
      openingStock !== null && !fractional && openingStock % 1000 !== 0
        ? t('wholeOnly', { unit: draft.unit })
        : undefined,
  };
}

/** What the host is asked to save. */
export function inputOf(draft: ProductDraft): SaveProduct {
  return {
    name: draft.name,
    codes: withoutEmpty(draft.codes),
    category: draft.category,
    taxClass: draft.taxClass,
    price_minor: draft.price ?? 0,
    ownPrice: draft.ownPrice,
    unit: draft.unit.trim(),
    fractional: draft.fractional,
    units: inputOfUnits(draft.units),
    negativeStock: draft.negativeStock === '' ? null : (draft.negativeStock as NegativeStock),
    ...(draft.openingStock === null ? {} : { openingStock_milli: draft.openingStock }),
  };
}

export function withoutEmpty(codes: readonly string[]): string[] {
  return codes.map((code) => code.trim()).filter((code) => code !== '');
}
