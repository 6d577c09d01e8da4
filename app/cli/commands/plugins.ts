import { createClient, modulesContract } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const pluginsCommand: Command = {
  name: 'plugins',
  help: 'list the modules of this till, their state and why',
  positionals: [],
  options: TILL_OPTIONS,
  async run(args) {
    const modules = await withSession(args, async (session) =>
      createClient(modulesContract, session.call).list({}),
    );
    printJson(modules.map(({ id, version, state, reason }) => ({ id, version, state, reason })));
    return ExitCode.done;
  },
};
