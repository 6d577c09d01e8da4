import type { TaxRate } from '@counterpart/sdk';
import type { TaxInput } from '../../api/index.ts';

/**
 * Taxes as a caller gives them. One without an id is known by its name, or else by its figures, so that the same tax on
 * several lines is one row; a second one of that kind on a line is told apart by its place.
 */
export function givenTaxes(taxes: readonly TaxInput[]): TaxRate[] {
  const seen = new Set<string>();
  return taxes.map((tax, index) => {
    const plain = tax.id ?? tax.name ?? figuresOf(tax);
    const id = tax.id === undefined && seen.has(plain) ? `${plain} #${index + 1}` : plain;
    seen.add(id);
    return { ...tax, id, name: tax.name ?? figuresOf(tax) };
  });
}

function figuresOf({ rate_ppm, fixed_minor }: TaxInput): string {
  const rate = `${rate_ppm / 10_000} %`;
  if (fixed_minor === 0) return rate;
  return rate_ppm === 0 ? `${fixed_minor} each` : `${rate} + ${fixed_minor} each`;
}
