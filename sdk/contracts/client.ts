import type * as v from 'valibot';
import type { Refusal } from '../errors/refusal.ts';
import type { Contract, Method, Methods, Operation, Query } from './contract.ts';

type Input<T extends Method> = v.InferInput<T['input']>;
type Result<T extends Method> = v.InferOutput<T['output']>;
/** A method whose input is an empty object may be called without one. */
type Arguments<T> = {} extends T ? [input?: T] : [input: T];

/** One question, not yet asked: awaiting it asks once, `createLive` subscribes to it. */
export interface Ask<T> extends PromiseLike<T> {
  readonly method: string;
  readonly input: unknown;
}

export interface OperationOptions {
  /** Give it to be able to ask again after a lost reply; without one, a new id is made. */
  readonly requestId?: string;
  /** The PIN of somebody who may do what the caller may not; for this one call. A wrong one is `not-approved`. */
  readonly approval?: PinApproval;
}

export interface PinApproval {
  readonly pin: string;
}

/** A contract as its callers see it. */
export type Client<M extends Methods> = {
  readonly [K in keyof M]: M[K] extends Query
    ? (...input: Arguments<Input<M[K]>>) => Ask<Result<M[K]>>
    : M[K] extends Operation
      ? (input: Input<M[K]>, options?: OperationOptions) => Promise<Result<M[K]> | Refusal>
      : never;
};

/** Sends one call; `method` is `<contract name>.<method>`. */
export type CallFunction = (method: string, input: unknown, options?: OperationOptions) => Promise<unknown>;

/** The typed client of a contract over any way to send a call (a session, the host itself, a test). */
export function createClient<M extends Methods>(contract: Contract<M>, call: CallFunction): Client<M> {
  const entries = Object.entries(contract.methods).map(([key, method]) => {
    const name = `${contract.name}.${key}`;
    if (method.kind === 'operation') {
      return [key, (input: unknown, options?: OperationOptions) => call(name, input, options)];
    }
    return [key, (input: unknown = {}): Ask<unknown> => createAsk(name, input, call)];
  });
  return Object.fromEntries(entries) as Client<M>;
}

function createAsk(method: string, input: unknown, call: CallFunction): Ask<unknown> {
  let asked: Promise<unknown> | undefined;
  return {
    method,
    input,
    // Thenable on purpose: awaiting asks, while a live subscription reads `method` and `input` without asking.
    // oxlint-disable-next-line unicorn/no-thenable
    then(onFulfilled, onRejected) {
      asked ??= call(method, input);
      return asked.then(onFulfilled, onRejected);
    },
  };
}
