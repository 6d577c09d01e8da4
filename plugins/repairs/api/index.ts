export { type Check, type Checklist, ChecklistSchema } from './checklist.ts';
export type {
  DevicesInput,
  DevicesPage,
  KnownDevice,
  KnownDevicesInput,
} from './contract/tickets-methods.ts';
export type { CancelDevice, MoveDevice, SaveDevice } from './contract/devices-methods.ts';
export { type Paper, PaperSchema } from './contract/paper-methods.ts';
export type { ChangePart, DecideEstimate } from './contract/work-methods.ts';
export type { Deposit } from './deposit.ts';
export type { NewDevice, RepairDevice, Result } from './device.ts';
export type { Estimate, EstimateLine, EstimateState } from './estimate.ts';
export { graphProblems } from './graph-problems.ts';
export type { Labour } from './labour.ts';
export { MESSAGE_FIELDS, type MessageTemplate } from './message.ts';
export type { FoundPart, Part, PartState } from './part.ts';
export { MAX_PHOTOS, type Photo } from './photo.ts';
export { repairsContract } from './repairs-contract.ts';
export {
  type GraphProblem,
  type RepairState,
  ROLE_CLASSES,
  STATE_CLASSES,
  STATE_ROLES,
  type StateClass,
  type StateGraph,
  type StateRole,
  type Transition,
} from './state-graph.ts';
export { MOST_AMOUNT_MINOR } from './quantity.ts';
export {
  type DeviceCard,
  MAX_TICKET_NOTE,
  type OpenTicket,
  PRIORITIES,
  type Priority,
  type RepairEvent,
  type KnownAs,
  type Ticket,
  type TicketCustomer,
} from './ticket.ts';
