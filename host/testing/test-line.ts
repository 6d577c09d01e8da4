import { createPortPair, Fault, type Port, PortEnd } from '@counterpart/sdk';
import type { Host } from '../host.ts';
import type { KeeperLine } from '../link/keeper-line.ts';
import type { PairedTill } from '../link/till-pairing.ts';

/** The network between a keeper and one till, in one process, which a test can cut. */
export interface TestLine extends KeeperLine {
  /** The cable is out: what is under way is lost, and so is every try, until {@link TestLine.mend}. */
  cut(): void;
  mend(): void;
  /** The next message from the keeper is lost, and the connection with it. */
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
      const port = new PortEnd({ send: (message) => near.send(message), close: () => near.close() });
      near.onMessage((message) => {
        if (losing) {
          losing = false;
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
