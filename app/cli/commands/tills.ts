import { createClient, isRefusal, tillsContract } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const tillsCommand: Command = {
  name: 'tills',
  help: 'the tills that may come in over the network, and taking the key of one away',
  positionals: [],
  options: { ...TILL_OPTIONS, forget: { value: 'NAME', help: 'the name or id of the till to shut out' } },
  async run(args) {
    return withSession(args, async (session) => {
      const tills = createClient(tillsContract, session.call);
      const paired = await tills.paired({});
      const name = args.text('forget');
      if (name === undefined) {
        printJson(paired);
        return ExitCode.done;
      }
      const found = paired.find((till) => till.id === name || till.name === name);
      if (!found) {
        const names = paired.map((till) => till.name).join(', ') || 'none';
        throw usageError(`No till called "${name}" may come in. There is ${names}.`);
      }
      const result = await tills.forget({ till: found.id });
      printJson(result);
      if (!isRefusal(result)) return ExitCode.done;
      say(result.message);
      return ExitCode.refused;
    });
  },
};
