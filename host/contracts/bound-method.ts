import { type CallContext, type Contract, type Method, v } from '@counterpart/sdk';
import type { PluginCalls } from './plugin-calls.ts';

export type Handler = (input: unknown, context: CallContext) => Promise<unknown>;

/** One method of a contract with what answers it; everything that can be prepared once is. */
export interface BoundMethod {
  /** `sales.postSale` */
  readonly name: string;
  readonly contract: Contract;
  readonly method: Method;
  readonly plugin: string;
  readonly calls: PluginCalls;
  readonly handle: Handler;
  readonly parseInput: v.SafeParser<v.GenericSchema, undefined>;
  readonly parseOutput: v.SafeParser<v.GenericSchema, undefined>;
}

export function bindMethod(
  contract: Contract,
  key: string,
  plugin: string,
  calls: PluginCalls,
  handle: Handler,
): BoundMethod {
  const method = contract.methods[key]!;
  return {
    name: `${contract.name}.${key}`,
    contract,
    method,
    plugin,
    calls,
    handle,
    parseInput: v.safeParser(method.input),
    parseOutput: v.safeParser(method.output),
  };
}
