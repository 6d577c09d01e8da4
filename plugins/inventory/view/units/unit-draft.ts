import type { SaveUnit, Unit } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** A unit as the form holds it. */
export interface UnitDraft {
  readonly id?: string | undefined;
  readonly name: string;
  readonly factor: number | null;
  /** Null: the factor times the price of the product. */
  readonly price: number | null;
  readonly forSale: boolean;
  readonly forPurchase: boolean;
  readonly codes: readonly string[];
}

export const EMPTY_UNIT: UnitDraft = {
  name: '',
  factor: null,
  price: null,
  forSale: true,
  forPurchase: true,
  codes: [],
};

export function unitDraftOf(unit: Unit): UnitDraft {
  return {
    id: unit.id,
    name: unit.name,
    factor: unit.factor_milli,
    price: unit.price_minor,
    forSale: unit.forSale,
    forPurchase: unit.forPurchase,
    codes: unit.codes,
  };
}

export function problemOfUnits(units: readonly UnitDraft[]): string | undefined {
  const unnamed = units.some(({ name }) => name.trim() === '');
  if (unnamed) return t('unit.nameMissing');
  const without = units.find(({ factor }) => factor === null || factor <= 0);
  return without && t('unit.factorMissing', { name: without.name });
}

export function inputOfUnits(units: readonly UnitDraft[]): SaveUnit[] {
  return units.map(({ id, name, factor, price, forSale, forPurchase, codes }) => ({
    ...(id === undefined ? {} : { id }),
    name: name.trim(),
    factor_milli: factor ?? 0,
    price_minor: price,
    forSale,
    forPurchase,
    codes: codes.map((code) => code.trim()).filter((code) => code !== ''),
  }));
}
