export { connectSession } from './connect-session.ts';
export { isLargerThan, MAX_MESSAGE_BYTES } from './message-size.ts';
export { createPeer, type Peer } from './peer.ts';
export type { Port } from './port.ts';
export { type Channel, PortEnd } from './port-end.ts';
export { createPortPair } from './port-pair.ts';
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
export type {
  ChangedTopic,
  ResultObserver,
  Session,
  SessionOptions,
  SessionState,
  Subscription,
} from './session.ts';
export { withDeadline } from './with-deadline.ts';
