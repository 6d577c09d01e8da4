import { type Accessor, createEffect, createSignal, onCleanup, useContext } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Ask, Client, Contract, Methods } from '../contracts/index.ts';
import { createClient } from '../contracts/index.ts';
import type { FaultData } from '../errors/index.ts';
import { useWorkbench, ViewContext } from './workbench.ts';

/** The typed client of a contract, over this workbench's session. */
export function useClient<M extends Methods>(contract: Contract<M>): Client<M> {
  return createClient(contract, useWorkbench().call);
}

/** The computer that keeps the books cannot be reached. */
const KEEPER_AWAY = 'keeper-away';

export interface Live<T> extends Accessor<T | undefined> {
  /** True until the first answer to the current question. */
  readonly loading: boolean;
  readonly fault: FaultData | undefined;
}

/**
 * Subscribes to a query for as long as the owner lives; asks anew when `ask` changes (return undefined to ask
 * nothing). The last answer stays until the next one, also while the computer that keeps the books is away. Objects
 * keep their identity by `id`, so lists update in place.
 */
export function createLive<T>(ask: () => Ask<T> | undefined): Live<T> {
  const workbench = useWorkbench();
  const visible = useContext(ViewContext)?.visible ?? (() => true);
  const [state, setState] = createStore<{ value: T | undefined }>({ value: undefined });
  const [loading, setLoading] = createSignal(true);
  const [fault, setFault] = createSignal<FaultData>();

  createEffect(() => {
    const question = ask();
    setLoading(question !== undefined);
    if (!question) return;
    let answered = false;
    const subscription = workbench.subscribe(
      question,
      {
        next(value) {
          answered = true;
          setState('value', reconcile(value as never, { key: 'id' }));
          setFault(undefined);
          setLoading(false);
        },
        fault(reason) {
          // The frame says that the books are away; what they answered stays on the screen until they are back.
          if (answered && reason.code === KEEPER_AWAY) return;
          // What is still there answered another question.
          if (!answered) setState('value', undefined);
          setFault(reason);
          setLoading(false);
        },
      },
      visible,
    );
    onCleanup(() => subscription.dispose());
  });

  const live = () => state.value;
  Object.defineProperties(live, { loading: { get: loading }, fault: { get: fault } });
  return live as Live<T>;
}
