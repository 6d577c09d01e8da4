import { describe, expect, test } from 'vitest';
import { graphProblems } from './graph-problems.ts';
import type { RepairState, StateGraph } from './state-graph.ts';

const state = (id: string, kind: RepairState['class'], role: RepairState['role'] = null): RepairState => ({
  id,
  name: id,
  class: kind,
  role,
});

const states: readonly RepairState[] = [
  state('in', 'open', 'start'),
  state('back', 'open', 'claim'),
  state('ask', 'waiting', 'awaiting-approval'),
  state('yes', 'open', 'approved'),
  state('no', 'open', 'declined'),
  state('done', 'ready', 'ready'),
  state('gone', 'closed', 'collected'),
  state('off', 'closed', 'cancelled'),
];
const steps = ['in>ask', 'back>done', 'ask>yes', 'ask>no', 'yes>done', 'no>done', 'done>gone', 'done>off'];

function graph(
  change: { states?: readonly RepairState[]; add?: readonly string[]; drop?: readonly string[] } = {},
): StateGraph {
  const { add = [], drop = [] } = change;
  return {
    states: [...(change.states ?? states)],
    transitions: [...steps, ...add]
      .filter((step) => !drop.includes(step))
      .map((step) => {
        const [from, to] = step.split('>') as [string, string];
        return { from, to };
      }),
  };
}

const codes = (of: StateGraph) => graphProblems(of).map(({ code, state: id }) => `${code} ${id}`);

test('a graph on which every device can be collected and given up has no problem', () => {
  expect(graphProblems(graph())).toEqual([]);
});

describe('what repairs could not run on is named', () => {
  const replaced = (id: string, by: Partial<RepairState>) =>
    states.map((each) => (each.id === id ? { ...each, ...by } : each));

  test.each([
    ['a role that nobody has', graph({ states: replaced('yes', { role: null }) }), 'role-missing null'],
    [
      'a role that two have',
      graph({ states: [...states, state('more', 'ready', 'ready')] }),
      'role-twice more',
    ],
    ['a role of the wrong class', graph({ states: replaced('gone', { class: 'ready' }) }), 'role-class gone'],
    ['the same state twice', graph({ states: [...states, state('in', 'open')] }), 'same-state-twice in'],
    ['the same name twice', graph({ states: replaced('off', { name: 'GONE ' }) }), 'same-name-twice off'],
    ['a step to nowhere', graph({ add: ['in>nowhere'] }), 'unknown-state in'],
    ['a step to itself', graph({ add: ['in>in'] }), 'step-to-itself in'],
    ['a step out of what is closed', graph({ add: ['gone>done'] }), 'closed-goes-on gone'],
    [
      'a state no step leads to',
      graph({ states: [...states, state('lost', 'waiting')], add: ['lost>done'] }),
      'unreachable lost',
    ],
    [
      'a state nothing is collected from',
      graph({ states: [...states, state('trap', 'waiting')], add: ['in>trap', 'trap>off'] }),
      'never-collected trap',
    ],
    [
      'a state nothing is given up from',
      graph({ states: [...states, state('trap', 'ready')], add: ['in>trap', 'trap>gone'] }),
      'never-cancelled trap',
    ],
  ])('%s', (_, broken, expected) => {
    expect(codes(broken)).toContain(expected);
    for (const { message } of graphProblems(broken)) expect(message).toMatch(/^[A-Z"].*\.$/);
  });
});
