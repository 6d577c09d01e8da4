import { addressOf, enterTill, serveTill, type TillFolder, type TillOptions } from '@counterpart/server';
import { ExitCode } from '../exit-code.ts';
import { say } from '../output.ts';
import { openBrowser } from './open-browser.ts';
import { readyLine } from './ready-line.ts';
import { untilEnd } from './until-end.ts';
import { obeyParent } from './obey-parent.ts';

export interface RunOptions {
  readonly folder: TillFolder;
  readonly till: TillOptions;
  readonly port: number | undefined;
  /** Open a browser when it is ready. */
  readonly open: boolean;
}

/** Runs a till until it is ended, or brings up the one that already runs on the folder. */
export async function runTill({ folder, till, port, open }: RunOptions): Promise<number> {
  const end = untilEnd();
  const entered = await enterTill(folder);
  if ('running' in entered) {
    if (till.place)
      say(
        'This till runs already, so where its shop lives was not changed: choose it there, under Settings.',
      );
    await announce(addressOf(folder, entered.running), open);
    return ExitCode.done;
  }
  const served = await serveTill(folder, entered.lock, { ...till, ...(port === undefined ? {} : { port }) });
  obeyParent(served.host);
  if (!end.ended) await announce(served.address, open);
  await end.promise;
  await served.stop();
  return ExitCode.done;
}

/** The one line that says where the till is. */
async function announce(address: string, open: boolean): Promise<void> {
  process.stdout.write(`${readyLine(address)}\n`);
  if (open && !(await openBrowser(address))) say('Open this address in a browser on this computer.');
}
