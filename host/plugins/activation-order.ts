import type { Manifest } from '@counterpart/sdk';

export interface ActivationOrder {
  /** Whoever is required stands before whoever requires it. */
  readonly order: readonly string[];
  /** Plugins that require themselves, directly or through others. */
  readonly circular: ReadonlySet<string>;
}

/** Sorts by `requires`, otherwise by id. What is required and not among `manifests` has no say. */
export function activationOrder(manifests: readonly Manifest[]): ActivationOrder {
  const byId = new Map(manifests.map((manifest) => [manifest.id, manifest]));
  const order = new Set<string>();
  const circular = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const from = path.indexOf(id);
    if (from >= 0) for (const member of path.slice(from)) circular.add(member);
    const manifest = byId.get(id);
    if (from >= 0 || !manifest || order.has(id)) return;
    for (const required of manifest.requires) visit(required, [...path, id]);
    order.add(id);
  };
  for (const id of [...byId.keys()].toSorted()) visit(id, []);
  return { order: [...order], circular };
}
