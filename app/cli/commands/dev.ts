import { buildAndReport } from '@counterpart/build';
import { REPOSITORY } from '@counterpart/build/repository';
import type { Arguments, Command } from '../command-line/command.ts';
import { portOf, SERVE_OPTIONS } from '../command-line/till-options.ts';
import { consequencesOf } from '../dev/source-change.ts';
import { TillProcess } from '../dev/till-process.ts';
import { watchSources } from '../dev/watch-sources.ts';
import { ExitCode } from '../exit-code.ts';
import { say } from '../output.ts';
import { openBrowser } from '../till/open-browser.ts';
import { readyLine } from '../till/ready-line.ts';
import { untilEnd } from '../till/until-end.ts';

export const devCommand: Command = {
  name: 'dev',
  help: 'run the till and watch the sources: a view is swapped in, other code restarts the host',
  positionals: [],
  options: SERVE_OPTIONS,
  async run(args) {
    const end = untilEnd();
    const till = new TillProcess(wordsFor(args), portOf(args));
    const address = await till.start();
    process.stdout.write(`${readyLine(address)}\n`);
    if (!args.has('no-open')) await openBrowser(address);
    const stopWatching = watchSources(REPOSITORY, (paths) => update(till, paths));
    await end.promise;
    stopWatching();
    await till.stop();
    return ExitCode.done;
  },
};

async function update(till: TillProcess, paths: readonly string[]): Promise<void> {
  const { swap, restart, reloadPage } = consequencesOf(paths);
  try {
    if ((await buildAndReport()) !== 'built') return;
    if (restart) await till.restart();
    else for (const plugin of swap) till.send({ reload: plugin });
    if (reloadPage) say('The workbench changed: reload the page.');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** The options of `counterpart serve` that say the same, without the port. */
function wordsFor(args: Arguments): string[] {
  const values = ['data', 'shop', 'till-name'].flatMap((name) => {
    const value = args.text(name);
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  return args.has('demo') ? [...values, '--demo'] : values;
}
