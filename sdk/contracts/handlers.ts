import type * as v from 'valibot';
import type { Refusal } from '../errors/refusal.ts';
import type { CallContext } from './call-context.ts';
import type { Methods, Operation } from './contract.ts';

/** The implementation of a contract: one function a method; input is already validated, the permission checked. */
export type Handlers<M extends Methods> = {
  readonly [K in keyof M]: (
    input: v.InferOutput<M[K]['input']>,
    context: CallContext,
  ) => Promise<v.InferInput<M[K]['output']> | (M[K] extends Operation ? Refusal : never)>;
};
