import type { PrintTimings } from '../timings.ts';
import { networkTrouble } from './network-trouble.ts';
import { Cancelled, PrinterLine } from './printer-line.ts';
import { troubleIn } from './printer-status.ts';

export interface PrinterAddress {
  readonly host: string;
  readonly port: number;
  /** Whether it answers when it is asked how it is; null when that is unknown. */
  readonly answers: boolean | null;
}

export type SendOutcome =
  /** `answers`: what was learned of the printer. */
  | { readonly sent: 'all'; readonly answers: boolean }
  /** Nothing can have been printed. */
  | { readonly sent: 'nothing'; readonly trouble: string }
  /** Some of it may be on paper. */
  | { readonly sent: 'some'; readonly trouble: string };

export interface SendOptions {
  readonly timings: PrintTimings;
  readonly signal: AbortSignal;
  /** Just before the first byte that prints; what it returns is awaited. */
  readonly onBegin: () => Promise<void>;
  /** The printer waits in the middle: it is out of paper, or its cover is open. Undefined when it goes on. */
  readonly onTrouble: (trouble: string | undefined) => void;
}

const CHUNK = 2048;
const CANCELLED = 'it was cancelled';

/**
 * Sends a job to a printer, on a connection of its own, so that those of several tills do not mix. A printer that
 * answers is asked before whether it can print, and after whether it did; of one that does not, it is known only that
 * it took the bytes.
 */
export async function sendJob(
  address: PrinterAddress,
  bytes: Uint8Array,
  options: SendOptions,
): Promise<SendOutcome> {
  const line = new PrinterLine(options.signal);
  try {
    const { timings } = options;
    await line.open(address, timings.connect);
    let answers = address.answers;
    if (answers !== false) {
      const status = await line.status(answers ? timings.status : timings.firstStatus);
      if (!status && answers) return nothing(networkTrouble({}));
      answers = status !== undefined;
      const trouble = status && troubleIn(status);
      if (trouble) return nothing(trouble);
    }
    return await sendAll(line, bytes, answers, options);
  } catch (error) {
    return nothing(error instanceof Cancelled ? CANCELLED : networkTrouble(error));
  } finally {
    line.close();
  }
}

async function sendAll(
  line: PrinterLine,
  bytes: Uint8Array,
  answers: boolean,
  { timings, signal, onBegin, onTrouble }: SendOptions,
): Promise<SendOutcome> {
  await onBegin();
  if (signal.aborted) return nothing(CANCELLED);
  try {
    for (let start = 0; start < bytes.length; start += CHUNK) {
      await line.write(bytes.subarray(start, start + CHUNK), timings.stall);
    }
    if (answers) await line.finished(timings, onTrouble);
    else await line.hangUp(timings.goodbye);
    return { sent: 'all', answers };
  } catch (error) {
    return { sent: 'some', trouble: error instanceof Cancelled ? CANCELLED : networkTrouble(error) };
  }
}

function nothing(trouble: string): SendOutcome {
  return { sent: 'nothing', trouble };
}
