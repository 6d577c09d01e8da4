import { Emitter, type Port, toDisposable } from '@counterpart/sdk';

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
  const messages = new Emitter<unknown>();
  const closes = new Emitter<void>();
  let closed = false;
  const onClose = () => {
    if (closed) return;
    closed = true;
    closes.fire();
  };
  channel.addEventListener('message', (event) => messages.fire(event.data));
  channel.addEventListener('close', onClose);
  // Messages wait until somebody listens; a session listens at once.
  queueMicrotask(() => channel.start());
  return {
    send(message) {
      if (!closed) channel.postMessage(message, []);
    },
    onMessage: messages.event,
    onClose(listener) {
      if (!closed) return closes.event(listener);
      let waiting = true;
      queueMicrotask(() => waiting && listener());
      return toDisposable(() => (waiting = false));
    },
    close() {
      channel.close();
      onClose();
    },
  };
}
