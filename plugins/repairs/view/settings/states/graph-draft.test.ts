import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { RepairState, StateGraph } from '../../../api/index.ts';
import { createGraphDraft } from './graph-draft.ts';

const state = (id: string, kind: RepairState['class'], role: RepairState['role'] = null): RepairState => ({
  id,
  name: id,
  class: kind,
  role,
});
const GRAPH: StateGraph = {
  states: [state('draft', 'open', 'start'), state('bench', 'working'), state('ready', 'ready', 'ready')],
  transitions: [
    { from: 'draft', to: 'bench' },
    { from: 'bench', to: 'ready' },
  ],
};

const draftOf = (graph: StateGraph) => createRoot((dispose) => ({ draft: createGraphDraft(graph), dispose }));

test('states change their name and place; what is not changed is not dirty', () => {
  const { draft, dispose } = draftOf(GRAPH);
  expect(draft.dirty()).toBe(false);
  draft.change('bench', { name: 'On the bench' });
  draft.move('bench', -1);
  expect(draft.graph().states.map(({ name }) => name)).toEqual(['On the bench', 'draft', 'ready']);
  draft.move('bench', -1);
  expect(draft.graph().states[0]!.id).toBe('bench');
  expect(draft.dirty()).toBe(true);
  expect(GRAPH.states[1]!.name).toBe('bench');
  dispose();
});

test('a state that is taken out takes its steps along', () => {
  const { draft, dispose } = draftOf(GRAPH);
  draft.remove('bench');
  expect(draft.graph().transitions).toEqual([]);
  dispose();
});

test('a new state is said to be out of reach until a step leads to it', () => {
  const { draft, dispose } = draftOf(GRAPH);
  const before = draft.problems().length;
  expect(before).toBeGreaterThan(0);
  draft.add('Cleaning');
  const { id } = draft.graph().states.at(-1)!;
  draft.step('draft', id, true);
  expect(draft.graph().transitions).toContainEqual({ from: 'draft', to: id });
  draft.step('draft', id, false);
  expect(draft.graph().transitions).not.toContainEqual({ from: 'draft', to: id });
  dispose();
});
