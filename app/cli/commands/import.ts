import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createClient, Fault, type ImportReport, importersContract, isRefusal } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS, USER_OPTION } from '../command-line/till-options.ts';
import { usageError } from '../command-line/usage-error.ts';
import { ExitCode, exitCodeOf } from '../exit-code.ts';
import { describeImport } from '../import-summary.ts';
import { printJson, printLines, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const importCommand: Command = {
  name: 'import',
  help: 'take in a CSV file; rows without a problem are imported, every other one is named with its line (exit 2)',
  positionals: ['<kind, such as products>', '<FILE>'],
  options: {
    ...TILL_OPTIONS,
    ...USER_OPTION,
    'dry-run': { help: 'only say what would happen' },
    map: {
      value: 'field=Header',
      multiple: true,
      help: 'which column holds a field, when its header does not say',
    },
    json: { help: 'the whole report as JSON' },
  },
  async run(args) {
    const [kind, file] = args.positionals as [string, string];
    const content = await readText(file);
    const mapping = Object.fromEntries(args.texts('map').map(readMapping));
    const result = await withSession(args, (session) =>
      createClient(importersContract, session.call).run({
        kind,
        fileName: basename(file),
        content,
        dryRun: args.has('dry-run'),
        ...(Object.keys(mapping).length > 0 ? { mapping } : {}),
      }),
    );
    if (isRefusal(result)) {
      if (args.has('json')) printJson(result);
      say(result.message);
      return exitCodeOf(result.refused) === ExitCode.invalidInput ? ExitCode.invalidInput : ExitCode.refused;
    }
    if (args.has('json')) printJson(result);
    else printLines(describeImport(result as ImportReport));
    return result.errors.length > 0 ? ExitCode.invalidInput : ExitCode.done;
  },
};

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const message = `${file} cannot be read: ${(error as Error).message}.`;
    throw new Fault({ code: 'unreadable-file', message }, { cause: error });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = `${file} is not UTF-8 text. Save it as "CSV UTF-8" and import that.`;
    throw new Fault({ code: 'unreadable-file', message });
  }
}

function readMapping(pair: string): [string, string] {
  const at = pair.indexOf('=');
  if (at < 1 || at === pair.length - 1) throw usageError(`--map needs field=Header, not "${pair}".`);
  return [pair.slice(0, at), pair.slice(at + 1)];
}
