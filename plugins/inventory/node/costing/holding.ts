import { multiplyDivide } from '@counterpart/sdk';

/** How what is sold is valued: at the average of all there is, or at what the oldest of it cost. */
export type CostMethod = 'average' | 'fifo';

/** What some quantity cost: exact for goods of which one costs less than a minor unit. */
export interface KnownCost {
  readonly minor: number;
  readonly milli: number;
}

/** What the shop has of a product, wherever it is. */
export interface Holding {
  readonly method: CostMethod;
  /** At all locations and on the way between them; negative: sold before it came in. */
  readonly owned_milli: number;
  readonly value_minor: number;
  /** What it last cost, or as a person said. */
  readonly known: KnownCost | null;
}

/** The part of a value that a part of the goods has; all of it for all of them, so that nothing is left over. */
export function share(value_minor: number, part_milli: number, whole_milli: number): number {
  if (part_milli === whole_milli) return value_minor;
  return multiplyDivide(value_minor, part_milli, whole_milli, 'half-away');
}

/** What goods are worth of which none are there. */
export function knownValue({ known }: Holding, milli: number): number {
  return known === null ? 0 : share(known.minor, milli, known.milli);
}

/** What goods are worth for which nobody says it. */
export function usualValue(holding: Holding, milli: number): number {
  return holding.method === 'average' && holding.owned_milli > 0
    ? share(holding.value_minor, milli, holding.owned_milli)
    : knownValue(holding, milli);
}
