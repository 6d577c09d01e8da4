import { type Port, PortEnd } from '@counterpart/sdk';

/** What the desktop's preload understands and answers with; the port comes along with the answer. */
const OPEN_SESSION = 'counterpart:open-session';
const SESSION_PORT = 'counterpart:session-port';

/** Asks the desktop shell around this window for a session; the session waits, and asks again, when none comes. */
export function openMessagePort(window: Window): Promise<Port> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent) => {
      const [channel] = event.ports;
      if (event.source !== window || event.data !== SESSION_PORT || !channel) return;
      window.removeEventListener('message', onMessage);
      resolve(portOf(channel));
    };
    window.addEventListener('message', onMessage);
    window.postMessage(OPEN_SESSION, window.location.origin);
  });
}

function portOf(channel: MessagePort): Port {
  const port = new PortEnd({
    send: (message) => channel.postMessage(message, []),
    close() {
      channel.close();
      port.end();
    },
  });
  channel.addEventListener('message', (event) => port.receive(event.data));
  channel.addEventListener('close', () => port.end());
  // Messages wait until somebody listens; a session listens at once.
  queueMicrotask(() => channel.start());
  return port;
}
