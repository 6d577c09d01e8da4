import type * as v from 'valibot';

type Schema = v.GenericSchema;

/** Where a call runs: `shop` where the books are kept, `till` on this device. */
export type Scope = 'shop' | 'till';

interface MethodBase<I extends Schema, O extends Schema> {
  readonly scope: Scope;
  /** A permission id that some manifest declares; `public` needs no signed-in user. */
  readonly permission: string;
  /** One line for `counterpart api`. */
  readonly description: string;
  readonly input: I;
  /** What a success returns; an operation may return a `Refusal` instead. */
  readonly output: O;
}

/** Reads and changes nothing. Can be subscribed to. */
export interface Query<I extends Schema = Schema, O extends Schema = Schema> extends MethodBase<I, O> {
  readonly kind: 'query';
  /** Scans a lot: its SQL runs in the read worker. */
  readonly heavy?: boolean;
}

/** Changes something. With a request id it is idempotent. */
export interface Operation<I extends Schema = Schema, O extends Schema = Schema> extends MethodBase<I, O> {
  readonly kind: 'operation';
  /** The codes it may refuse with. */
  readonly refusals: readonly string[];
}

export type Method = Query | Operation;
export type Methods = Readonly<Record<string, Method>>;

/** A named, versioned set of methods. Code without state: every bundle may carry a copy, the host compares `id`. */
export interface Contract<M extends Methods = Methods> {
  /** `<name>/v<n>`, for example `sales/v1`; callers write `sales.postSale`. */
  readonly id: string;
  readonly name: string;
  readonly methods: M;
}

export function query<I extends Schema, O extends Schema>(method: Omit<Query<I, O>, 'kind'>): Query<I, O> {
  return { kind: 'query', ...method };
}

export function operation<I extends Schema, O extends Schema>(
  method: Omit<Operation<I, O>, 'kind' | 'refusals'> & { refusals?: readonly string[] },
): Operation<I, O> {
  return { kind: 'operation', refusals: [], ...method };
}

/** Defines a contract; throws when `id` is not `<name>/v<n>`. */
export function defineContract<const M extends Methods>(id: string, methods: M): Contract<M> {
  const match = /^([a-z][a-zA-Z0-9-]*)\/v[1-9]\d*$/.exec(id);
  if (!match) throw new TypeError(`The contract id "${id}" must look like "sales/v1".`);
  return { id, name: match[1]!, methods };
}
