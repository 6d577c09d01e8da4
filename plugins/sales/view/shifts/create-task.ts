import { type Accessor, createSignal } from 'solid-js';
import { isRefusal, newId, type Refusal, toFaultData } from '@counterpart/sdk';

/** Something that a dialog does, and what became of it. */
export interface Task {
  readonly busy: Accessor<boolean>;
  /** Why it was refused or failed, in a sentence. */
  readonly message: Accessor<string | undefined>;
  /**
   * Undefined when it was not done, which `message` then says. After a lost reply it is asked again under the same
   * request, so that it is done once.
   */
  run<T extends object>(
    operation: (options: { readonly requestId: string }) => Promise<T | Refusal>,
  ): Promise<T | undefined>;
  reset(): void;
}

export function createTask(): Task {
  const [busy, setBusy] = createSignal(false);
  const [message, setMessage] = createSignal<string>();
  let requestId = newId();
  return {
    busy,
    message,
    async run(operation) {
      if (busy()) return undefined;
      setBusy(true);
      setMessage(undefined);
      try {
        const result = await operation({ requestId });
        requestId = newId();
        if (!isRefusal(result)) return result;
        setMessage(result.message);
      } catch (error) {
        setMessage(toFaultData(error).message);
      } finally {
        setBusy(false);
      }
      return undefined;
    },
    reset() {
      requestId = newId();
      setMessage(undefined);
    },
  };
}
