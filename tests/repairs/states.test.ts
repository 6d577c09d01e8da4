import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { done, openRepairs } from './open-repairs.ts';
import { type Workshop, workshopOf } from './workshop.ts';

let shop: TestShop;
let work: Workshop;

beforeEach(async () => {
  shop = await openRepairs();
  work = workshopOf(shop);
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

describe('states', () => {
  test('follow the steps of the shop and nothing else', async () => {
    const { device } = await work.takeIn();
    expect(await work.move(device, 'collected')).toMatchObject({
      refused: 'no-such-step',
      message: 'Nothing goes from "Taken in" to "Collected" in one step.',
    });
    expect(await work.repairs.moveDevice({ device, from: 'diagnosing', to: 'in-repair' })).toMatchObject({
      refused: 'changed-elsewhere',
    });
    expect(await work.move(device, 'ready')).toMatchObject({ refused: 'result-needed' });
  });

  test('are renamed, added to and laid out by the shop, as long as repairs can run on them', async () => {
    const { problems, counts: _, revision, ...graph } = await work.repairs.stateGraph();
    expect(problems).toEqual([]);
    const states = [
      ...graph.states.map((state) => (state.id === 'on-hold' ? { ...state, name: 'Parked' } : state)),
      { id: 'polish', name: 'Polishing', class: 'working' as const, role: null },
    ];
    const transitions = [
      ...graph.transitions,
      { from: 'in-repair', to: 'polish' },
      { from: 'polish', to: 'ready' },
    ];
    const saved = await done(work.repairs.saveStateGraph({ revision, states, transitions }));
    expect(saved.states.at(-1)).toMatchObject({ name: 'Polishing' });
    expect(await work.repairs.saveStateGraph({ revision, states, transitions })).toMatchObject({
      refused: 'changed-elsewhere',
    });
    const dead = transitions.filter(({ to, from }) => to !== 'collected' && from !== 'collected');
    expect(
      await work.repairs.saveStateGraph({ revision: revision + 1, states, transitions: dead }),
    ).toMatchObject({ refused: 'graph-problem' });
    await work.takeIn();
    const without = states
      .filter(({ id }) => id !== 'taken-in')
      .map((state) => (state.id === 'diagnosing' ? { ...state, role: 'start' as const } : state));
    expect(
      await work.repairs.saveStateGraph({
        revision: revision + 1,
        states: without,
        transitions: transitions.filter(({ from, to }) => from !== 'taken-in' && to !== 'taken-in'),
      }),
    ).toMatchObject({ refused: 'state-in-use' });
  });
});
