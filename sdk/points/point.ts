import type { Scope } from '../contracts/contract.ts';

/** The halves a joiner can fill; a point names those it needs. */
export interface Halves {
  readonly node?: unknown;
  readonly view?: unknown;
}

/**
 * A typed place where other plugins join. Defined in the `api/` of the plugin that owns it, or here for the frame's
 * own vocabulary. Code without state: compared by `id`.
 */
export interface Point<H extends Halves = Halves> {
  /** `<owner>.<name>/v<n>`, for example `sales.paymentMethods/v1`. */
  readonly id: string;
  readonly scope: Scope;
  /** Never set: carries the type. */
  readonly halves?: H;
}

export function definePoint<H extends Halves>(
  id: string,
  options: { scope: Scope } = { scope: 'shop' },
): Point<H> {
  if (!/^[a-z][a-zA-Z0-9-]*\.[a-zA-Z0-9-]+\/v[1-9]\d*$/.test(id)) {
    throw new TypeError(`The point id "${id}" must look like "sales.paymentMethods/v1".`);
  }
  return { id, scope: options.scope };
}

/** One half as it was joined. `id` is `<plugin>.<join id>`. */
export interface Joined<T> {
  readonly id: string;
  readonly plugin: string;
  readonly title: string;
  readonly value: T;
}

export type NodeHalf<P> = P extends Point<infer H> ? (H extends { node: infer N } ? N : never) : never;
export type ViewHalf<P> = P extends Point<infer H> ? (H extends { view: infer V } ? V : never) : never;
