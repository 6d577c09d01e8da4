import type { CallContext } from '@counterpart/sdk';
import type { Rights } from '@counterpart/sdk/node';
import type { SaleInput } from '../../api/index.ts';

/**
 * Whoever only sells, sells by the shop's tax classes. No tax at all, and taxes that no class has, need rights of their
 * own; throws `not-permitted`.
 */
export function requireTaxRights(
  rights: Rights,
  context: CallContext,
  { lines, exempt }: Pick<SaleInput, 'lines' | 'exempt'>,
): void {
  if (exempt || lines.some((line) => line.exempt)) rights.require(context, 'sales.sellExempt');
  if (lines.some(({ taxes, priceIncludesTax }) => taxes != null || priceIncludesTax != null)) {
    rights.require(context, 'sales.setTaxes');
  }
}
