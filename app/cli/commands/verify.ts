import type { Violation } from '@counterpart/host';
import type { Command } from '../command-line/command.ts';
import { folderOf, TILL_OPTIONS, tillOptionsOf } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';
import { askHost } from '../session/ask-host.ts';

export const verifyCommand: Command = {
  name: 'verify',
  help: 'prove the books: every rule that must hold, with the first rows that break one',
  positionals: [],
  options: TILL_OPTIONS,
  async run(args) {
    const violations: readonly Violation[] = await askHost(folderOf(args), tillOptionsOf(args), {
      route: { method: 'POST', path: '/owner/verify' },
      ask: (host) => host.verify(),
    });
    printJson(violations);
    if (violations.length === 0) {
      say('The books are clean.');
      return ExitCode.done;
    }
    for (const { invariant, title, rows } of violations) {
      say(`This does not hold: ${title} (${invariant}). First row: ${JSON.stringify(rows[0])}`);
    }
    return ExitCode.booksBroken;
  },
};
