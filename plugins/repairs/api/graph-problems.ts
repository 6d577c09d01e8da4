import {
  type GraphProblem,
  type RepairState,
  ROLE_CLASSES,
  STATE_ROLES,
  type StateGraph,
} from './state-graph.ts';

/** Why repairs could not run on this graph; empty when they can. Asked at start, at every edit, and by the editor. */
export function graphProblems(graph: StateGraph): GraphProblem[] {
  const problems = [...stateProblems(graph.states), ...roleProblems(graph.states), ...stepProblems(graph)];
  // What leads where is only worth saying once the states are what they should be.
  return problems.length > 0 ? problems : wayProblems(graph);
}

function stateProblems(states: readonly RepairState[]): GraphProblem[] {
  return states.flatMap(({ id, name }, index): GraphProblem[] => {
    const before = states.slice(0, index);
    const found: GraphProblem[] = [];
    if (before.some((other) => other.id === id)) {
      found.push({
        code: 'same-state-twice',
        state: id,
        message: `"${name}" is there twice. Take one of them out.`,
      });
    } else if (before.some((other) => fold(other.name) === fold(name))) {
      found.push({
        code: 'same-name-twice',
        state: id,
        message: `Two states are called "${name}". Rename one of them.`,
      });
    }
    return found;
  });
}

function roleProblems(states: readonly RepairState[]): GraphProblem[] {
  return STATE_ROLES.flatMap((role): GraphProblem[] => {
    const having = states.filter((state) => state.role === role);
    const [first, second] = having;
    if (!first) return [{ code: 'role-missing', state: null, message: ROLE_MISSING[role] }];
    if (second) {
      return [
        {
          code: 'role-twice',
          state: second.id,
          message: `"${first.name}" and "${second.name}" have the same part to play. Leave it to one of them.`,
        },
      ];
    }
    if (ROLE_CLASSES[role].includes(first.class)) return [];
    const classes = ROLE_CLASSES[role].join(', ');
    return [
      {
        code: 'role-class',
        state: first.id,
        message: `"${first.name}" cannot be of the class ${first.class}. Make it ${classes}.`,
      },
    ];
  });
}

function stepProblems({ states, transitions }: StateGraph): GraphProblem[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  return transitions.flatMap(({ from, to }): GraphProblem[] => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (!start || !end) {
      const known = start ?? end;
      return [
        {
          code: 'unknown-state',
          state: known?.id ?? null,
          message: `A step ${known ? `of "${known.name}" ` : ''}leads to or from a state that is not there. Take it out.`,
        },
      ];
    }
    if (from === to) {
      return [
        {
          code: 'step-to-itself',
          state: from,
          message: `"${start.name}" leads to itself. Take that step out.`,
        },
      ];
    }
    if (start.class === 'closed') {
      return [
        {
          code: 'closed-goes-on',
          state: from,
          message: `"${start.name}" is closed, so nothing follows it. Take its steps out, or give it another class.`,
        },
      ];
    }
    return [];
  });
}

/** Every state can be come to, and from every one that is not closed a device can be handed over, or given up. */
function wayProblems({ states, transitions }: StateGraph): GraphProblem[] {
  const of = (role: RepairState['role']) => states.find((state) => state.role === role)!.id;
  const forward = steps(transitions.map(({ from, to }) => [from, to]));
  const backward = steps(transitions.map(({ from, to }) => [to, from]));
  const starts = [of('start'), of('claim')];
  const reached = reachable(starts, forward);
  const collects = reachable([of('collected')], backward);
  const cancels = reachable([of('cancelled')], backward);
  return states.flatMap(({ id, name, class: kind }): GraphProblem[] => {
    if (!reached.has(id)) {
      return [
        {
          code: 'unreachable',
          state: id,
          message: `No steps lead to "${name}". Add one, or take it out.`,
        },
      ];
    }
    if (kind === 'closed') return [];
    const found: GraphProblem[] = [];
    if (!collects.has(id)) {
      found.push({
        code: 'never-collected',
        state: id,
        message: `A device in "${name}" could never be collected. Add a step that leads on.`,
      });
    }
    if (!cancels.has(id)) {
      found.push({
        code: 'never-cancelled',
        state: id,
        message: `A device in "${name}" could never be cancelled. Add a step that leads there.`,
      });
    }
    return found;
  });
}

function steps(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [from, to] of pairs) map.set(from, [...(map.get(from) ?? []), to]);
  return map;
}

function reachable(from: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from);
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other);
  return seen;
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

const ROLE_MISSING: Readonly<Record<(typeof STATE_ROLES)[number], string>> = {
  start: 'No state says where a repair begins. Choose one.',
  claim: 'No state says where a warranty claim begins. Choose one.',
  'awaiting-approval': 'No state says that the customer is asked. Choose one.',
  approved: 'No state says that the customer agreed. Choose one.',
  declined: 'No state says that the customer declined. Choose one.',
  ready: 'No state says that a device can be collected. Choose one.',
  collected: 'No state says that a device was collected. Choose one.',
  cancelled: 'No state says that a repair was given up. Choose one.',
};
