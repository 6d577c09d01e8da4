import type { Scope } from '@counterpart/sdk';
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { BoundMethod } from './bound-method.ts';
import type { ContractRegistry } from './contract-registry.ts';

export interface MethodDescription {
  /** As callers write it: `sales.postSale`. */
  readonly name: string;
  readonly kind: 'query' | 'operation';
  readonly scope: Scope;
  readonly permission: string;
  readonly description: string;
  readonly input: JsonSchema;
  readonly output: JsonSchema;
  readonly refusals: readonly string[];
}

export interface ContractDescription {
  readonly id: string;
  readonly plugin: string;
  readonly methods: readonly MethodDescription[];
}

/** Every contract that is answered just now, with JSON Schemas, for `counterpart api`. */
export function describeContracts(registry: ContractRegistry): readonly ContractDescription[] {
  const byContract = Map.groupBy(registry.methods(), (bound) => bound.contract.id);
  return [...byContract].map(([id, methods]) => ({
    id,
    plugin: methods[0]!.plugin,
    methods: methods.map(describeMethod),
  }));
}

function describeMethod({ name, method }: BoundMethod): MethodDescription {
  return {
    name,
    kind: method.kind,
    scope: method.scope,
    permission: method.permission,
    description: method.description,
    // What a schema checks beyond JSON Schema's words is left out: the host validates in any case.
    input: toJsonSchema(method.input, { typeMode: 'input', errorMode: 'ignore' }),
    output: toJsonSchema(method.output, { typeMode: 'output', errorMode: 'ignore' }),
    refusals: method.kind === 'operation' ? method.refusals : [],
  };
}
