import { createBirpc } from 'birpc';
import { Fault, type FaultData, toFaultData } from '../errors/fault.ts';
import { type Disposable, toDisposable } from '../lifecycle/disposable.ts';
import { isLargerThan, MAX_MESSAGE_BYTES } from './message-size.ts';
import type { Port } from './port.ts';

type Call = (...args: never[]) => unknown;
type Names<T> = Extract<{ [K in keyof T]: T[K] extends Call ? K : never }[keyof T], string>;
type Args<F> = F extends (...args: infer A) => unknown ? A : never;
type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

/** This end of a conversation over a port: what the far end offers, to be asked (an answer comes) or told (none does). */
export interface Peer<Remote> extends Disposable {
  /** Rejects with a `Fault`: the far end's, `message-too-large`, or `disconnected` when the port closes first. */
  ask<K extends Names<Remote>>(method: K, ...args: Args<Remote[K]>): Promise<Answer<Remote[K]>>;
  tell<K extends Names<Remote>>(method: K, ...args: Args<Remote[K]>): void;
}

/** Offers `local` over `port`. A message that breaks the protocol closes the port. */
export function createPeer<Remote extends object, Local extends object>(
  port: Port,
  local: Local,
  maxBytes: number = MAX_MESSAGE_BYTES,
): Peer<Remote> {
  const listening = { current: toDisposable(() => {}) };
  const rpc = createBirpc<Record<string, Call>, Record<string, Call>, false>(
    local as unknown as Record<string, Call>,
    {
      proxify: false,
      // The port's end says when there will be no answer; a long import is not one.
      timeout: -1,
      bind: 'functions',
      resolver: (name, resolved) => (Object.hasOwn(local, name) ? resolved : undefined),
      serialize: (message: Message) => toWire(message, maxBytes),
      deserialize: fromWire,
      post: (message: unknown) => port.send(message),
      on(receive) {
        listening.current = port.onMessage((message) => {
          if (isMessage(message) && !isLargerThan(message, maxBytes)) receive(message);
          else port.close();
        });
      },
      // A reply that cannot be sent becomes an error reply; a request that cannot be sent is its caller's error.
      onGeneralError: (_error, repliesTo) => repliesTo !== undefined,
    },
  );
  const close = () => {
    listening.current.dispose();
    if (!rpc.$closed) rpc.$close(disconnected());
  };
  const closing = port.onClose(close);
  return {
    async ask(method, ...args) {
      if (rpc.$closed) throw disconnected();
      return (await rpc.$call(method, ...(args as readonly unknown[] as never[]))) as never;
    },
    tell(method, ...args) {
      // Nobody waits for it: what cannot be sent any more is dropped.
      if (!rpc.$closed) rpc.$callEvent(method, ...(args as readonly unknown[] as never[])).catch(() => {});
    },
    dispose() {
      closing.dispose();
      close();
    },
  };
}

interface Message {
  readonly t: 'q' | 's';
  readonly m?: string;
  readonly a?: readonly unknown[];
  readonly i?: string;
  readonly r?: unknown;
  readonly e?: unknown;
}

function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const { t, m, a, i } = message as Partial<Message>;
  if (i !== undefined && typeof i !== 'string') return false;
  return t === 's' ? i !== undefined : t === 'q' && typeof m === 'string' && Array.isArray(a);
}

function toWire(message: Message, maxBytes: number): Message {
  if (message.e !== undefined) return { ...message, e: toFaultData(message.e) };
  if (!isLargerThan(message, maxBytes)) return message;
  throw new Fault({
    code: 'message-too-large',
    message: `This is more than ${Math.round(maxBytes / 1024 / 1024)} MB at once. Ask for less, or send it in parts.`,
  });
}

function fromWire(message: Message): Message {
  return message.e === undefined ? message : { ...message, e: new Fault(message.e as FaultData) };
}

function disconnected(): Fault {
  return new Fault({
    code: 'disconnected',
    message: 'The connection to the till was lost. It is being restored; then try again.',
  });
}
