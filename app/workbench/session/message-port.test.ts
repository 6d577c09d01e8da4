import { describe, expect, it } from 'vitest';
import { openMessagePort } from './message-port.ts';

/** The window as the preload sees it: it answers a request for a session with one end of a channel. */
class WindowDouble extends EventTarget {
  readonly location = { origin: 'counterpart://till' };
  readonly channel = new MessageChannel();

  postMessage(message: unknown): void {
    if (message !== 'counterpart:open-session') return;
    queueMicrotask(() => {
      this.#tell('something else', []);
      this.#tell('counterpart:session-port', [this.channel.port1]);
    });
  }

  #tell(data: unknown, ports: MessagePort[]): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, ports, source: this }));
  }
}

describe('a session in the desktop window', () => {
  it('runs over the port that the preload hands over, both ways, until it closes', async () => {
    const window = new WindowDouble();
    const port = await openMessagePort(window as unknown as Window);
    const heard = new Promise((resolve) => port.onMessage(resolve));
    const sent = new Promise((resolve) => {
      window.channel.port2.addEventListener('message', (event) => resolve((event as MessageEvent).data));
      window.channel.port2.start();
    });
    window.channel.port2.postMessage({ hello: 1 }, []);
    port.send({ answer: 2 });
    expect(await heard).toEqual({ hello: 1 });
    expect(await sent).toEqual({ answer: 2 });

    let told = 0;
    port.onClose(() => (told += 1));
    port.close();
    expect(told).toBe(1);
    window.channel.port2.close();
  });
});
