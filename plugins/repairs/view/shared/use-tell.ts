import { isRefusal, type Refusal, toFaultData } from '@counterpart/sdk';
import { useWorkbench } from '@counterpart/sdk/view';

/** Waits for an operation and says why it was refused or failed; answers with its result, or undefined. */
export function useTell() {
  const workbench = useWorkbench();
  return async <T extends object>(work: Promise<T | Refusal>): Promise<T | undefined> => {
    try {
      const answer = await work;
      if (!isRefusal(answer)) return answer;
      workbench.notify({ kind: 'warning', text: answer.message });
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    }
    return undefined;
  };
}
