import { type Ask, type ChangedTopic, type FaultData, type Session, toFaultData } from '@counterpart/sdk';
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';

export interface Followed<T> {
  readonly value: Accessor<T | undefined>;
  readonly fault: Accessor<FaultData | undefined>;
  /** Asks once more: for when what stood in the way is gone. */
  again(): void;
}

/** A query that the frame itself needs for as long as the window lives; asked again when the host says so. */
export function follow<T>(session: Session, ask: () => Ask<T>, topic?: ChangedTopic): Followed<T> {
  const [state, setState] = createStore<{ value: T | undefined }>({ value: undefined });
  const [fault, setFault] = createSignal<FaultData>();
  const next = (value: T) => {
    setState('value', reconcile(value as never, { key: 'id' }));
    setFault(undefined);
  };
  const subscription = session.subscribe(ask(), { next, fault: setFault });
  const askAgain = async () => {
    try {
      next(await ask());
    } catch (error) {
      setFault(toFaultData(error));
    }
  };
  const changed = session.onChanged((what) => {
    if (what === topic) void askAgain();
  });
  onCleanup(() => {
    subscription.dispose();
    changed.dispose();
  });
  return { value: () => state.value, fault, again: () => void askAgain() };
}
