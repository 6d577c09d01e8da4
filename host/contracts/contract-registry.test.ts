import { defineContract, DisposableStore, type Manifest, operation, query, v } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { callScope } from './call-scope.ts';
import type { Caller, CallRequestContext } from './caller.ts';
import { ContractRegistry } from './contract-registry.ts';
import { describeContracts } from './describe-contracts.ts';
import { PluginContracts } from './plugin-contracts.ts';

const hats = defineContract('hats/v1', {
  find: query({
    scope: 'till',
    permission: 'public',
    description: 'Finds hats.',
    input: v.object({ size: v.optional(v.pipe(v.number(), v.minValue(1)), 5) }),
    output: v.array(v.string()),
  }),
  sell: operation({
    scope: 'shop',
    permission: 'hats.sell',
    description: 'Sells a hat.',
    input: v.object({ hat: v.pipe(v.string(), v.trim()) }),
    output: v.object({}),
    refusals: ['sold-out'],
  }),
});
const handlers = { find: async () => [], sell: async () => ({}) };
const manifest = { id: 'hats', displayName: 'Hats', provides: ['hats/v1'] } as unknown as Manifest;
const till = { id: 't', name: 'Till 1' };

/** `Contracts` of the plugin hats over a caller that only notes what it is asked. */
function plugin(own = manifest) {
  const registry = new ContractRegistry();
  const subscriptions = new DisposableStore();
  const asked: { method: string; input: unknown; context: CallRequestContext }[] = [];
  const caller = {
    call: async (method: string, input: unknown, context: CallRequestContext) =>
      void asked.push({ method, input, context }),
  } as unknown as Caller;
  const contracts = new PluginContracts(own, subscriptions, { registry, caller, till });
  return { registry, subscriptions, contracts, asked };
}

test('a contract is answered by one plugin at a time', () => {
  const registry = new ContractRegistry();
  const first = registry.implement('hats', hats, handlers);
  expect(() => registry.implement('caps', hats, handlers)).toThrow(/caps offers .* hats already answers/);
  first.dispose();
  registry.implement('caps', hats, handlers);
  expect(registry.find('hats.find')?.plugin).toBe('caps');
  first.dispose();
  expect(registry.size).toBe(1);
});

test('every method has a handler, which keeps its object', async () => {
  const registry = new ContractRegistry();
  expect(() => registry.implement('hats', hats, { find: handlers.find } as never)).toThrow(
    /handler for "sell"/,
  );
  expect(registry.size).toBe(0);
  class Shelf {
    readonly hats = ['top'];
    async find() {
      return this.hats;
    }
    sell = handlers.sell;
  }
  registry.implement('hats', hats, new Shelf());
  expect(await registry.find('hats.find')?.handle({}, {} as never)).toEqual(['top']);
});

test('a plugin offers what its manifest says, until it ends', () => {
  expect(() => plugin({ ...manifest, provides: [] }).contracts.implement(hats, handlers)).toThrow(
    /Add it to "provides"/,
  );
  const { registry, subscriptions, contracts } = plugin();
  contracts.implement(hats, handlers);
  subscriptions.dispose();
  expect(registry.size).toBe(0);
});

test('a call within a call is made for the same user, without the approval or the request of that call', async () => {
  const { contracts, asked, registry } = plugin();
  const user = { id: 'c', name: 'Carla', role: 'cashier' } as const;
  const manager = { id: 'm', name: 'Max', role: 'manager' } as const;
  const outer = { user, till, locale: 'de', origin: 'ui', requestId: 'r1', approval: { user: manager } };
  await callScope.run({ context: outer, method: 'sales.post' }, async () => {
    await contracts.client(hats).sell({ hat: 'top' });
    await contracts.client(hats).sell({ hat: 'top' }, { requestId: 'r2' });
  });
  const context = { user, till, locale: 'de', origin: 'hats' };
  expect(asked).toEqual([
    { method: 'hats.sell', input: { hat: 'top' }, context },
    { method: 'hats.sell', input: { hat: 'top' }, context: { ...context, requestId: 'r2' } },
  ]);
  expect(registry.callsOf('hats').made).toBe(2);
});

test('outside of a call a plugin calls as itself', async () => {
  const { contracts, asked } = plugin();
  await contracts.client(hats).find();
  expect(asked[0]?.context).toEqual({ user: null, till, locale: 'en', origin: 'hats' });
});

test('contracts are described with JSON Schemas', () => {
  const registry = new ContractRegistry();
  registry.implement('hats', hats, handlers);
  const [described] = describeContracts(registry);
  expect(described).toMatchObject({
    id: 'hats/v1',
    plugin: 'hats',
    methods: [
      {
        name: 'hats.find',
        kind: 'query',
        scope: 'till',
        permission: 'public',
        input: {
          type: 'object',
          properties: { size: { type: 'number', minimum: 1, default: 5 } },
          required: [],
        },
        output: { type: 'array', items: { type: 'string' } },
        refusals: [],
      },
      {
        name: 'hats.sell',
        kind: 'operation',
        input: { properties: { hat: { type: 'string' } }, required: ['hat'] },
        refusals: ['sold-out'],
      },
    ],
  });
});
