import { createClient, type SyncHealth, syncContract } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson } from '../output.ts';
import { withSession } from '../session/with-session.ts';
import { healthTable } from '../health-table.ts';

export const statusCommand: Command = {
  name: 'status',
  help: 'how this till and the books are doing: tills, delays, waiting, sizes, backup, and what to do next',
  positionals: [],
  options: { ...TILL_OPTIONS, json: { help: 'as JSON, for programs' } },
  async run(args) {
    const health: SyncHealth = await withSession(args, async (session) =>
      createClient(syncContract, session.call).health(),
    );
    if (args.has('json')) printJson(health);
    else process.stdout.write(healthTable(health));
    return ExitCode.done;
  },
};
