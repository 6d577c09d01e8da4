import { open } from 'node:fs/promises';
import { createClient, exportersContract, Fault } from '@counterpart/sdk';
import type { Command } from '../command-line/command.ts';
import { TILL_OPTIONS, USER_OPTION } from '../command-line/till-options.ts';
import { ExitCode } from '../exit-code.ts';
import { ProgressLine } from '../files/progress-line.ts';
import { say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

export const exportCommand: Command = {
  name: 'export',
  help: 'write everything of a kind into a CSV file, which `import` takes in again unchanged; - is the standard output',
  positionals: ['<kind, such as products>', '<FILE>'],
  options: { ...TILL_OPTIONS, ...USER_OPTION },
  async run(args) {
    const [kind, path] = args.positionals as [string, string];
    const rows = await withSession(args, async ({ call }) => {
      const exporters = createClient(exportersContract, call);
      let page = await exporters.page({ kind });
      // Not before there is something to write: a mistyped kind leaves a file that is there alone.
      const file = await openTarget(path);
      const line = new ProgressLine();
      let count = 0;
      try {
        for (;;) {
          await file.write(page.text);
          count += page.rows;
          line.show(`${count} rows written`);
          if (page.next === null) return count;
          page = await exporters.page({ kind, after: page.next });
        }
      } finally {
        line.end();
        await file.close();
      }
    });
    say(`${rows} rows of ${kind} are in ${path === '-' ? 'the output' : path}.`);
    return ExitCode.done;
  },
};

interface Target {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

async function openTarget(path: string): Promise<Target> {
  if (path === '-') {
    const write = (text: string) =>
      new Promise<void>((resolve) => void process.stdout.write(text, () => resolve()));
    return { write, close: async () => {} };
  }
  const file = await open(path, 'w').catch((error: unknown) => {
    const message = `${path} cannot be written: ${(error as Error).message}.`;
    throw new Fault({ code: 'unreadable-file', message }, { cause: error });
  });
  return {
    write: async (text) => void (await file.write(text)),
    close: () => file.close(),
  };
}
