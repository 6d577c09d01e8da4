import { newId } from '@counterpart/sdk';
import { createMemo, createSignal } from 'solid-js';
import {
  type GraphProblem,
  graphProblems,
  type RepairState,
  type StateGraph,
  type Transition,
} from '../../../api/index.ts';

export interface GraphDraft {
  readonly graph: () => StateGraph;
  readonly dirty: () => boolean;
  readonly problems: () => readonly GraphProblem[];
  change(id: string, fields: Partial<Omit<RepairState, 'id'>>): void;
  add(name: string): void;
  remove(id: string): void;
  move(id: string, by: 1 | -1): void;
  /** Adds or takes away the step from one state to another. */
  step(from: string, to: string, leads: boolean): void;
  reset(to: StateGraph): void;
}

/** States and steps as they are being changed; what is wrong with them is said with every change. */
export function createGraphDraft(initial: StateGraph): GraphDraft {
  const [graph, setGraph] = createSignal(copyOf(initial));
  const [dirty, setDirty] = createSignal(false);
  const problems = createMemo(() => graphProblems(graph()));
  const edit = (to: Partial<StateGraph>) => {
    setGraph({ ...graph(), ...to });
    setDirty(true);
  };
  const isStep = (from: string, to: string) => (step: Transition) => step.from === from && step.to === to;
  return {
    graph,
    dirty,
    problems,
    change: (id, fields) =>
      edit({ states: graph().states.map((state) => (state.id === id ? { ...state, ...fields } : state)) }),
    add: (name) => edit({ states: [...graph().states, { id: newId(), name, class: 'working', role: null }] }),
    remove: (id) =>
      edit({
        states: graph().states.filter((state) => state.id !== id),
        transitions: graph().transitions.filter(({ from, to }) => from !== id && to !== id),
      }),
    move(id, by) {
      const states = [...graph().states];
      const at = states.findIndex((state) => state.id === id);
      const state = states[at];
      if (!state || states[at + by] === undefined) return;
      edit({ states: states.toSpliced(at, 1).toSpliced(at + by, 0, state) });
    },
    step: (from, to, leads) =>
      edit({
        transitions: leads
          ? [...graph().transitions, { from, to }]
          : graph().transitions.filter((step) => !isStep(from, to)(step)),
      }),
    reset(to) {
      setGraph(copyOf(to));
      setDirty(false);
    },
  };
}

function copyOf({ states, transitions }: StateGraph): StateGraph {
  return {
    states: states.map((state) => ({ ...state })),
    transitions: transitions.map((step) => ({ ...step })),
  };
}
