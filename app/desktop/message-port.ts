import { type Port, PortEnd } from '@counterpart/sdk';
import type { MessagePortMain } from 'electron';

/** Electron's end of a message channel as a port. */
export function messagePort(channel: Pick<MessagePortMain, 'on' | 'postMessage' | 'start' | 'close'>): Port {
  const port = new PortEnd({
    send: (message) => channel.postMessage(message),
    close: () => channel.close(),
  });
  channel.on('message', ({ data }) => port.receive(data));
  channel.on('close', () => port.end());
  // Messages wait until somebody listens; a session listens at once.
  queueMicrotask(() => channel.start());
  return port;
}
