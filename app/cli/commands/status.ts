import type { SyncHealth } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { folderOf, TILL_OPTIONS, tillOptionsOf } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson } from '../output.ts';
import { askHost } from '../session/ask-host.ts';
import { healthTable } from '../health-table.ts';

export const statusCommand: Command = {
  name: 'status',
  help: 'how this till and the books are doing: tills, delays, waiting, sizes, backup, and what to do next',
  positionals: [],
  options: { ...TILL_OPTIONS, json: { help: 'as JSON, for programs' } },
  async run(args) {
    // Nobody signs in for it: whoever could say who that is may be the one that is away.
    const health = await askHost<SyncHealth>(folderOf(args), tillOptionsOf(args), {
      route: { method: 'GET', path: '/owner/health' },
      ask: (host) => host.call('sync.health', {}) as Promise<SyncHealth>,
    });
    if (args.has('json')) printJson(health);
    else process.stdout.write(healthTable(health));
    return ExitCode.done;
  },
};
