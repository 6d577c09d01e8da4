import { type CallFunction, Fault, isFault, newId, toFaultData } from '@counterpart/sdk';
import { type Accessor, createSignal } from 'solid-js';
import { t } from '../text/t.ts';

/** One call that waits for the PIN of somebody who may do it. */
export interface ApprovalQuestion {
  /** What the permission allows, in the words of the module that declares it. */
  readonly title: string;
  /** Makes the call again with the PIN; a sentence when that did not let it through. */
  approve(pin: string): Promise<string | undefined>;
  /** The caller gets the fault, as if nobody had been asked. */
  cancel(): void;
}

export interface Approvals {
  /** As `session.call`, and asks before it fails for want of a permission that somebody at hand may have. */
  readonly call: CallFunction;
  /** What is asked just now; further questions wait for it. */
  readonly question: Accessor<ApprovalQuestion | undefined>;
  /** Whoever was signed in is gone, and with them everything that was asked for them. */
  end(): void;
}

/**
 * Every operation of every module goes through here, so that a manager's PIN works for all of them without their doing
 * anything. The host decides whether it would help (`approvable`), looks at the PIN, and lets that one call through.
 */
export function createApprovals(call: CallFunction): Approvals {
  const [questions, setQuestions] = createSignal<readonly ApprovalQuestion[]>([]);

  const ask = (fault: Fault, again: (pin: string) => Promise<unknown>) =>
    new Promise<unknown>((resolve, reject) => {
      const settle = () => setQuestions((open) => open.filter((each) => each !== question));
      const question: ApprovalQuestion = {
        title: String(fault.data?.['title']),
        async approve(pin) {
          try {
            const result = await again(pin);
            settle();
            resolve(result);
          } catch (error) {
            const { code, message } = toFaultData(error);
            if (code === 'not-approved') return message;
            if (code === 'not-permitted') return t('approval.mayNotEither');
            settle();
            reject(error);
          }
          return undefined;
        },
        cancel() {
          settle();
          reject(fault);
        },
      };
      setQuestions((open) => [...open, question]);
    });

  return {
    async call(method, input, options = {}) {
      const { requestId = newId(), approval } = options;
      try {
        return await call(method, input, { ...options, requestId });
      } catch (error) {
        if (approval || !isApprovable(error)) throw error;
        return ask(error, (pin) => call(method, input, { requestId, approval: { pin } }));
      }
    },
    question: () => questions()[0],
    end: () => questions().forEach((question) => question.cancel()),
  };
}

function isApprovable(error: unknown): error is Fault {
  return isFault(error) && error.code === 'not-permitted' && error.data?.['approvable'] === true;
}
