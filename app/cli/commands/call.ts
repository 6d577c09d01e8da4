import { text } from 'node:stream/consumers';
import { isRefusal } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS, USER_OPTION } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { printJson, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const callCommand: Command = {
  name: 'call',
  help: 'run any query or operation as the screens would; the result is JSON',
  positionals: ['<contract.method>', '[json or - for stdin]'],
  options: {
    ...TILL_OPTIONS,
    ...USER_OPTION,
    'request-id': { value: 'ID', help: 'a call with the same id happens once, however often it is made' },
  },
  async run(args) {
    const [method, json = '{}'] = args.positionals;
    if (!/^[^.]+\.[^.]+$/.test(method!)) {
      throw usageError(`"${method}" is no method. Write it as contract.method, for example modules.list.`);
    }
    const input = parse(json === '-' ? await text(process.stdin) : json);
    const requestId = args.text('request-id');
    const options = requestId === undefined ? {} : { requestId };
    const result = await withSession(args, (session) => session.call(method!, input, options));
    printJson(result);
    if (!isRefusal(result)) return ExitCode.done;
    say(result.message);
    return ExitCode.refused;
  },
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim() === '' ? '{}' : json);
  } catch (error) {
    throw usageError(`The input is not JSON: ${(error as Error).message}.`);
  }
}
