import { type CallUser, defineContract, type Handlers, operation, query, v } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { PluginCatalogue } from '../plugins/plugin-catalogue.ts';
import { transactionScope } from '../transactions/transaction-scope.ts';
import { hostTimers } from '../clock/index.ts';
import { Caller } from './caller.ts';
import { callScope } from './call-scope.ts';
import { ContractRegistry } from './contract-registry.ts';
import type { Permissions } from './permissions.ts';

const hats = defineContract('hats/v1', {
  find: query({
    scope: 'shop',
    permission: 'hats.see',
    description: 'Finds hats.',
    input: v.object({ term: v.string(), sizes: v.optional(v.array(v.number('Must be a number.')), []) }),
    output: v.object({ names: v.array(v.string()) }),
  }),
  sell: operation({
    scope: 'shop',
    permission: 'hats.sell',
    description: 'Sells a hat.',
    input: v.object({ hat: v.string() }),
    output: v.object({ request: v.string() }),
    refusals: ['sold-out'],
  }),
});
const handlers: Handlers<typeof hats.methods> = {
  find: async ({ term }) => ({ names: [term] }),
  sell: async (_input, context) => ({ request: context.requestId }),
};
const cashier: CallUser = { id: 'c', name: 'Carla', role: 'cashier' };
const till = { id: 't', name: 'Till 1' };
const context = { user: cashier, till, locale: 'en', origin: 'ui' };

function host(own: Partial<typeof handlers> = {}, { validateOutputs = false } = {}) {
  const registry = new ContractRegistry();
  const catalogue = new PluginCatalogue();
  const logged: string[] = [];
  const log = (message: string) => void logged.push(message);
  const permissions: Permissions = {
    may: (user, permission) => user !== null && permission === 'hats.see',
    titleOf: (permission) => (permission === 'hats.sell' ? 'Sell hats' : undefined),
  };
  const logger = { info: log, warn: log, error: log };
  let made = 0;
  const ids = { next: () => `made-${(made += 1)}` };
  const caller = new Caller(registry, permissions, catalogue, ids, logger, { validateOutputs }, hostTimers);
  const registration = registry.implement('hats', hats, { ...handlers, ...own });
  return { registry, catalogue, caller, logged, registration };
}

test('a handler gets the validated input, in the scope of its call', async () => {
  let seen: unknown;
  const { caller } = host({
    find: async (input, context) => {
      seen = { input, context, scope: callScope.getStore() };
      return { names: [] };
    },
  });
  await caller.call('hats.find', { term: 'top', stray: 1 }, context);
  const complete = { ...context, requestId: '' };
  expect(seen).toEqual({
    input: { term: 'top', sizes: [] },
    context: complete,
    scope: { context: complete, method: 'hats.find' },
  });
});

test('input that does not fit is a fault that names each path and what is expected', async () => {
  const { caller } = host();
  await expect(caller.call('hats.find', { sizes: ['L'] }, context)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('sizes.0: Must be a number.'),
    data: {
      issues: [
        { path: 'term', message: 'missing.' },
        { path: 'sizes.0', message: 'Must be a number.' },
      ],
    },
  });
});

test('without the permission nothing runs, and its title is named', async () => {
  let ran = false;
  const { caller } = host({
    sell: async () => {
      ran = true;
      return { request: '' };
    },
  });
  await expect(caller.call('hats.sell', { hat: 'top' }, context)).rejects.toMatchObject({
    code: 'not-permitted',
    message: expect.stringContaining('"Sell hats"'),
  });
  const nobody = { ...context, user: null };
  await expect(caller.call('hats.find', { term: '' }, nobody)).rejects.toMatchObject({ code: 'signed-out' });
  expect(ran).toBe(false);
});

test('an operation always has a request id: the one it was given, or a new one', async () => {
  const { caller } = host();
  const self = { ...context, user: null, origin: 'hats' };
  expect(await caller.call('hats.sell', { hat: 'top' }, self)).toEqual({ request: 'made-1' });
  expect(await caller.call('hats.sell', { hat: 'top' }, { ...self, requestId: 'mine' })).toEqual({
    request: 'mine',
  });
});

test('a plugin acting by itself may call what it offers, and not what others do', async () => {
  const { caller } = host();
  const other = { ...context, user: null, origin: 'gloves' };
  await expect(caller.call('hats.sell', { hat: 'top' }, other)).rejects.toMatchObject({ code: 'signed-out' });
});

test('what nobody answers is named with what was probably meant', async () => {
  const { caller } = host();
  await expect(caller.call('hats.fnd', {}, context)).rejects.toMatchObject({
    code: 'unknown-method',
    message: expect.stringContaining('Did you mean hats.find?'),
    data: { near: ['hats.find'] },
  });
  await expect(caller.call('hat.find', {}, context)).rejects.toMatchObject({
    code: 'unknown-contract',
    message: expect.stringContaining('hats.find'),
  });
});

test('a module that is switched off is named as the one that would answer', async () => {
  const { caller, catalogue, registration } = host();
  const manifest = { id: 'hats', displayName: 'Hats', provides: ['hats/v1'] };
  catalogue.replace([{ manifest: manifest as never, enabled: false }]);
  registration.dispose();
  await expect(caller.call('hats.find', {}, context)).rejects.toMatchObject({
    code: 'unknown-contract',
    plugin: 'hats',
    message: 'hats.find is answered by the module Hats, which is switched off.',
  });
});

test('what a handler throws is attributed, logged, and leaves without a stack', async () => {
  const { caller, logged, registry } = host({
    find: async () => {
      throw new TypeError('brim is undefined');
    },
  });
  const fault = await caller.call('hats.find', { term: '' }, context).catch((error: unknown) => error);
  expect(fault).toMatchObject({ code: 'internal', plugin: 'hats', data: { detail: 'brim is undefined' } });
  expect((fault as Error).message).not.toContain('brim');
  expect(logged).toEqual(['hats.find failed']);
  expect(registry.callsOf('hats')).toMatchObject({ handled: 1, faults: 1, inFlight: 0 });
});

test('a refusal is returned with the plugin that refused', async () => {
  const { caller, registry } = host({ sell: async () => ({ refused: 'sold-out', message: 'Sold out.' }) });
  const self = { ...context, user: null, origin: 'hats' };
  expect(await caller.call('hats.sell', { hat: 'top' }, self)).toEqual({
    refused: 'sold-out',
    message: 'Sold out.',
    plugin: 'hats',
  });
  expect(registry.callsOf('hats').refused).toBe(1);
});

test('inside a transaction no call is made', async () => {
  const { caller } = host();
  const inside = () => caller.call('hats.find', { term: '' }, context);
  await expect(transactionScope.run({ plugin: 'hats', open: true }, inside)).rejects.toMatchObject({
    code: 'call-inside-transaction',
  });
});

test('in tests an answer that breaks the contract, or a refusal it does not list, is a fault', async () => {
  const wrong = host(
    { find: async () => ({ names: 'top' }) as never, sell: async () => ({ refused: 'no', message: 'No.' }) },
    { validateOutputs: true },
  );
  await expect(wrong.caller.call('hats.find', { term: '' }, context)).rejects.toMatchObject({
    code: 'invalid-output',
    plugin: 'hats',
    message: expect.stringContaining('names'),
  });
  const self = { ...context, user: null, origin: 'hats' };
  await expect(wrong.caller.call('hats.sell', { hat: '' }, self)).rejects.toMatchObject({
    code: 'undeclared-refusal',
    message: expect.stringContaining('"no"'),
  });
});

test('while a plugin is switched off, calls in flight may finish and ask it more; new ones are refused', async () => {
  let finish = () => {};
  const pending = new Promise<void>((resolve) => (finish = resolve));
  const { caller, registry } = host({
    find: async ({ term }) => {
      if (term === 'inner') return { names: ['inner'] };
      await pending;
      return (await caller.call('hats.find', { term: 'inner' }, context)) as { names: string[] };
    },
  });
  const first = caller.call('hats.find', { term: 'outer' }, context);
  await Promise.resolve();
  const closed = registry.callsOf('hats').close(5_000, hostTimers);
  await expect(caller.call('hats.find', { term: 'new' }, context)).rejects.toMatchObject({
    code: 'unknown-contract',
    message: expect.stringContaining('being switched off'),
  });
  finish();
  expect(await first).toEqual({ names: ['inner'] });
  expect(await closed).toBe(true);
});

test('waiting for calls in flight ends', async () => {
  const { caller, registry } = host({ find: () => new Promise(() => {}) });
  void caller.call('hats.find', { term: '' }, context);
  expect(await registry.callsOf('hats').close(10, hostTimers)).toBe(false);
});
