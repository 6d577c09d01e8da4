import type { Family, SaveVariant, Variant } from '../../api/index.ts';

/** A row of the grid: a variant that there is, or a combination that there is none of yet. */
export interface GridRow {
  readonly values: readonly string[];
  /** As it was read; absent for a combination without a variant. */
  readonly variant?: Variant | undefined;
  /** It is sold. */
  exists: boolean;
  /** The first of its codes. */
  code: string;
  /** Null: what the family says. */
  price: number | null;
  /** For a new one. */
  opening: number | null;
}

/** A row for every combination of the family's values, in their order. */
export function gridRows({ axes, variants }: Family): GridRow[] {
  const combinations = axes.reduce<{ ids: string[]; names: string[] }[]>(
    (before, { options }) =>
      before.flatMap(({ ids, names }) =>
        options.map(({ id, name }) => ({ ids: [...ids, id], names: [...names, name] })),
      ),
    [{ ids: [], names: [] }],
  );
  const byOptions = new Map(variants.map((variant) => [variant.options.join(' '), variant]));
  return combinations.map(({ ids, names }) => {
    const variant = byOptions.get(ids.join(' '));
    return {
      values: names,
      variant,
      exists: variant?.status === 'active',
      code: variant?.codes[0] ?? '',
      price: variant?.ownPrice ? variant.price_minor : null,
      opening: null,
    };
  });
}

/** What is to be saved of the rows: new variants, and of the others only what changed. */
export function changesOf(rows: readonly GridRow[]): SaveVariant[] {
  return rows.flatMap((row): SaveVariant[] => {
    const { variant, values, exists, code, price, opening } = row;
    const typed = code.trim();
    if (!variant) {
      if (!exists) return [];
      const codes = typed === '' ? [] : [typed];
      return [{ values: [...values], codes, price_minor: price, openingStock_milli: opening ?? 0 }];
    }
    const otherCode = typed !== (variant.codes[0] ?? '');
    const otherPrice = price !== (variant.ownPrice ? variant.price_minor : null);
    const otherStatus = exists !== (variant.status === 'active');
    if (!otherCode && !otherPrice && !otherStatus) return [];
    const rest = variant.codes.slice(1);
    return [
      {
        id: variant.id,
        revision: variant.revision,
        ...(otherCode ? { codes: typed === '' ? rest : [typed, ...rest] } : {}),
        ...(otherPrice ? { price_minor: price } : {}),
        ...(otherStatus ? { status: exists ? ('active' as const) : ('archived' as const) } : {}),
      },
    ];
  });
}
