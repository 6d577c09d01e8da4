import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The network between the tills and their keeper, which a test can spoil. It sees bytes only: they are encrypted. */
export class LosingProxy {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #target: number;
  #losing = 0;
  #cut = false;
  /** Connections that were ended with a reply in their pipe. */
  lost = 0;

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((near) => this.#join(near));
  }

  /** To a port of this computer. */
  static async open(target: number): Promise<LosingProxy> {
    const proxy = new LosingProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The cable is out: nothing passes, and no end is told. */
  cut(): void {
    this.#cut = true;
    for (const socket of this.#open) socket.pause();
  }

  /** The connections that were cut are dead; new ones pass. */
  mend(): void {
    this.#cut = false;
    for (const socket of this.#open) socket.destroy();
  }

  /** The next so many things that the keeper says are lost, each with its connection. */
  lose(times: number): void {
    this.#losing = times;
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    if (this.#cut) {
      // Taken, as a switch would, and never answered.
      this.#keep(near);
      near.pause();
      return;
    }
    const far = connect(this.#target, '127.0.0.1');
    for (const socket of [near, far]) this.#keep(socket);
    near.on('data', (bytes) => void far.write(bytes));
    far.on('data', (bytes) => {
      if (this.#losing > 0) {
        this.#losing -= 1;
        this.lost += 1;
        near.destroy();
        far.destroy();
      } else near.write(bytes);
    });
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  }

  #keep(socket: Socket): void {
    socket.setNoDelay(true);
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    // The other end is gone: `close` follows.
    socket.on('error', () => {});
  }
}
