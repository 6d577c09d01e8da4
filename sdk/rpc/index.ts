export type { Port } from './port.ts';
export {
  type CallReply,
  type CallRequest,
  type Hello,
  type HostFunctions,
  PROTOCOL_VERSION,
  type SessionFunctions,
  type SignIn,
  type SubscribeRequest,
  type Welcome,
} from './protocol.ts';
