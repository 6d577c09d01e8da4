import type { Port } from './port.ts';
import { PortEnd } from './port-end.ts';

/** Two ports that are each other's far end, in memory: what a message channel does, with its copying and its delay. */
export function createPortPair(): readonly [Port, Port] {
  const left: PortEnd = end(() => right);
  const right: PortEnd = end(() => left);
  return [left, right];
}

function end(far: () => PortEnd): PortEnd {
  const near = new PortEnd({
    send(message) {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => far().receive(copy));
    },
    close() {
      near.end();
      // What was sent before the close still arrives.
      queueMicrotask(() => far().end());
    },
  });
  return near;
}
