import { expect, test } from 'vitest';
import type { RepairState, StateGraph } from '../../api/index.ts';
import { leads, stepsFrom } from './steps-from.ts';

const state = (id: string, role: RepairState['role'] = null): RepairState => ({
  id,
  name: id,
  class: 'open',
  role,
});
const GRAPH: StateGraph = {
  states: [state('draft', 'start'), state('bench'), state('gone', 'collected'), state('off', 'cancelled')],
  transitions: [
    { from: 'draft', to: 'off' },
    { from: 'draft', to: 'gone' },
    { from: 'draft', to: 'bench' },
    { from: 'bench', to: 'draft' },
  ],
};

test('steps lie in the order of the board, without those that the till and giving up are for', () => {
  expect(stepsFrom(GRAPH, 'draft').map(({ id }) => id)).toEqual(['bench']);
  expect(stepsFrom(GRAPH, 'bench').map(({ id }) => id)).toEqual(['draft']);
  expect(stepsFrom(GRAPH, 'gone')).toEqual([]);
});

test('a step leads one way', () => {
  expect(leads(GRAPH, 'draft', 'gone')).toBe(true);
  expect(leads(GRAPH, 'gone', 'draft')).toBe(false);
});
