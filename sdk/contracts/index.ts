export type { Approval, CallContext, CallUser } from './call-context.ts';
export {
  type Ask,
  type CallFunction,
  type Client,
  createClient,
  type OperationOptions,
  type PinApproval,
} from './client.ts';
export {
  type Contract,
  defineContract,
  type Method,
  type Methods,
  type Operation,
  operation,
  type Query,
  query,
  type Scope,
} from './contract.ts';
export type { Handlers } from './handlers.ts';
