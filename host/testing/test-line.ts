import { createPortPair, Fault, type Port, PortEnd } from '@counterpart/sdk';
import type { Host } from '../host.ts';
import type { KeeperLine } from '../link/keeper-line.ts';
import type { PairedTill } from '../link/till-pairing.ts';

/** The network between a keeper and one till, in one process, which a test can cut. */
export interface TestLine extends KeeperLine {
  /** The cable is out: what is under way is lost, and so is every try, until {@link TestLine.mend}. */
  cut(): void;
  mend(): void;
  /** The reply to the next operation is lost, and the connection with it. What the till asks on its own is answered. */
  loseNextReply(): void;
  /** From the moment the reply is lost the cable is out, too. */
  cutAfterLoss(): void;
  readonly isCut: boolean;
  /** The connections opened so far. */
  readonly dialled: number;
}

/** `keeper` is asked for at each try: it may have been restarted. */
export function testLine(keeper: () => Host, till: () => PairedTill): TestLine {
  let [isCut, losing, cutThen, dialled] = [false, false, false, 0];
  let lost: string | undefined;
  let open: Port | undefined;
  return {
    name: 'Till 1',
    at: 'the test',
    get isCut() {
      return isCut;
    },
    get dialled() {
      return dialled;
    },
    async dial() {
      if (isCut)
        throw new Fault({ code: 'keeper-away', message: 'Till 1 cannot be reached: the cable is out.' });
      dialled += 1;
      const [near, far] = createPortPair();
      keeper().serveTill(far, till());
      const send = (message: unknown) => {
        if (losing && isOperation(message)) [losing, lost] = [false, message.i];
        near.send(message);
      };
      const port = new PortEnd({ send, close: () => near.close() });
      near.onMessage((message) => {
        if (lost !== undefined && (message as Wire).t === 's' && (message as Wire).i === lost) {
          lost = undefined;
          if (cutThen) isCut = true;
          cutThen = false;
          return near.close();
        }
        port.receive(message);
      });
      near.onClose(() => port.end());
      open = near;
      return port;
    },
    cut() {
      isCut = true;
      open?.close();
    },
    mend: () => void (isCut = false),
    loseNextReply: () => void (losing = true),
    cutAfterLoss: () => void (cutThen = true),
  };
}

/** A question (`q`) or its answer (`s`) as it goes over the line. */
interface Wire {
  readonly t: 'q' | 's';
  readonly i?: string;
  readonly a?: readonly unknown[];
}

function isOperation(message: unknown): message is Wire {
  const { t, a = [] } = message as Wire;
  return t === 'q' && a.some((each) => typeof each === 'object' && each !== null && 'requestId' in each);
}
