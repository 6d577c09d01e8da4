import { multiplyDivide } from '@counterpart/sdk';

/** What something was agreed to cost: so much a unit, or so much for a quantity of it. */
export type AgreedCost =
  { readonly cost_minor: number } | { readonly amount_minor: number; readonly quantity_milli: number };

/**
 * What so much of it costs, rounded half away from zero to the minor unit. An amount is agreed for goods of which one
 * costs no whole minor units: 1000 screws for 34.55.
 */
export function amountOf(agreed: AgreedCost, quantity_milli: number): number {
  return 'cost_minor' in agreed
    ? multiplyDivide(agreed.cost_minor, quantity_milli, 1000, 'half-away')
    : multiplyDivide(agreed.amount_minor, quantity_milli, agreed.quantity_milli, 'half-away');
}

/** What the next part of it costs: parts that come one after the other add up to what the whole costs. */
export function amountOfPart(agreed: AgreedCost, before_milli: number, part_milli: number): number {
  return amountOf(agreed, before_milli + part_milli) - amountOf(agreed, before_milli);
}
