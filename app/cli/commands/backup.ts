import { isAbsolute, resolve, win32 } from 'node:path';
import { backupContract, createClient, isRefusal } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const backupCommand: Command = {
  name: 'backup',
  help: 'make a backup while everybody goes on selling; it is opened and proved before it counts',
  positionals: [],
  options: {
    ...TILL_OPTIONS,
    list: { help: 'show the backups there are instead' },
    to: { value: 'DIR', help: 'keep backups in this folder from now on' },
  },
  async run(args) {
    return withSession(args, async (session) => {
      const backups = createClient(backupContract, session.call);
      const keepIn = (value: string) => session.call('settings.set', { id: 'backup.folder', value });
      const to = args.text('to');
      const { folder: before } = await backups.state({});
      if (to !== undefined) {
        const set = await keepIn(isAbsolute(to) || win32.isAbsolute(to) ? to : resolve(to));
        if (isRefusal(set)) {
          say(set.message);
          return ExitCode.refused;
        }
      }
      if (args.has('list')) {
        printJson((await backups.state({})).backups);
        return ExitCode.done;
      }
      const made = await backups.make({});
      printJson(made);
      if (isRefusal(made)) {
        say(made.message);
        if (to !== undefined) {
          await keepIn(before);
          say(`Backups are kept in ${before}, as before.`);
        }
        return ExitCode.refused;
      }
      say(`Backed up to ${made.path}.`);
      if (made.filesTrouble !== null) say(made.filesTrouble);
      return ExitCode.done;
    });
  },
};
