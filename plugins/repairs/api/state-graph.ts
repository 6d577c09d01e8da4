import { field, v } from '@counterpart/sdk';

/** What every shop's states fall into, whatever it calls them: what screens and reports go by. */
export const STATE_CLASSES = ['open', 'waiting', 'working', 'ready', 'closed'] as const;
export const StateClassSchema = v.picklist(STATE_CLASSES);
export type StateClass = v.InferOutput<typeof StateClassSchema>;

/** Where something happens by itself. Exactly one state has each; the others have none. */
export const STATE_ROLES = [
  'start',
  'claim',
  'awaiting-approval',
  'approved',
  'declined',
  'ready',
  'collected',
  'cancelled',
] as const;
export const StateRoleSchema = v.picklist(STATE_ROLES);
export type StateRole = v.InferOutput<typeof StateRoleSchema>;

/** Which classes the state of a role may have. */
export const ROLE_CLASSES: Readonly<Record<StateRole, readonly StateClass[]>> = {
  start: ['open'],
  claim: ['open'],
  'awaiting-approval': ['waiting'],
  approved: ['open', 'waiting', 'working'],
  declined: ['open', 'waiting', 'working'],
  ready: ['ready'],
  collected: ['closed'],
  cancelled: ['closed'],
};

export const RepairStateSchema = v.object({
  id: field.id(),
  name: field.requiredText(60),
  class: StateClassSchema,
  role: v.nullable(StateRoleSchema),
});
export type RepairState = v.InferOutput<typeof RepairStateSchema>;

/** One step that a person may take. */
export const TransitionSchema = v.object({ from: field.id(), to: field.id() });
export type Transition = v.InferOutput<typeof TransitionSchema>;

/** The states in the order of the board, and the steps between them. */
export const StateGraphSchema = v.object({
  states: v.pipe(v.array(RepairStateSchema), v.maxLength(60, 'There can be 60 states at most.')),
  transitions: v.pipe(v.array(TransitionSchema), v.maxLength(2000, 'There can be 2000 steps at most.')),
});
export type StateGraph = v.InferOutput<typeof StateGraphSchema>;

export const GraphProblemSchema = v.object({
  code: v.picklist([
    'same-state-twice',
    'same-name-twice',
    'role-missing',
    'role-twice',
    'role-class',
    'unknown-state',
    'step-to-itself',
    'closed-goes-on',
    'unreachable',
    'never-collected',
    'never-cancelled',
  ]),
  /** The state it is about; null when it is about all of them. */
  state: v.nullable(field.id()),
  message: v.string(),
});
export type GraphProblem = v.InferOutput<typeof GraphProblemSchema>;
