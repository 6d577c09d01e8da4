import type { RepairState, StateGraph } from '../../api/index.ts';

/** What becomes of a device by something else than a press: at the till, by giving it up. */
const NOT_BY_HAND: readonly RepairState['role'][] = ['collected', 'cancelled'];

/** Where a person may take a device from here, in the order of the board. */
export function stepsFrom({ states, transitions }: StateGraph, from: string): RepairState[] {
  const leadsTo = new Set(transitions.filter((step) => step.from === from).map(({ to }) => to));
  return states.filter(({ id, role }) => leadsTo.has(id) && !NOT_BY_HAND.includes(role));
}

/** Whether the steps lead from one state to another. */
export function leads({ transitions }: StateGraph, from: string, to: string): boolean {
  return transitions.some((step) => step.from === from && step.to === to);
}
