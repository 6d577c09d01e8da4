import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import {
  type Client,
  createClient,
  csvLine,
  type ImportJob,
  importersContract,
  importProblems,
  type ImportReport,
  isRefusal,
  readReport,
  type Refusal,
  refusal,
  runImport,
  uploadImport,
} from '@counterpart/sdk';
import type { Arguments, Command } from '../command-line/command.ts';
import { TILL_OPTIONS, USER_OPTION } from '../command-line/till-options.ts';
import { ExitCode, exitCodeOf } from '../exit-code.ts';
import { CHOICE_OPTIONS, choicesOf } from '../files/import-choices.ts';
import { describeImport } from '../files/import-summary.ts';
import { type ImportFileOnDisk, openImportFile } from '../files/open-import-file.ts';
import { bar, ProgressLine } from '../files/progress-line.ts';
import { printJson, printLines, say } from '../output.ts';
import { withSession } from '../session/with-session.ts';

type Importers = Client<typeof importersContract.methods>;

export const importCommand: Command = {
  name: 'import',
  help: 'take in a CSV file; rows without a problem are imported, every other one is named with its line (exit 2)',
  positionals: ['<kind, such as products>', '<FILE>'],
  options: {
    ...TILL_OPTIONS,
    ...USER_OPTION,
    'dry-run': { help: 'only say what would happen' },
    resume: { help: 'go on with the import of this file that was interrupted or stopped with Ctrl+C' },
    ...CHOICE_OPTIONS,
    problems: { value: 'FILE.csv', help: 'write every row with a problem there' },
    json: { help: 'the whole report as JSON' },
  },
  async run(args) {
    const [kind, path] = args.positionals as [string, string];
    const file = await openImportFile(path);
    try {
      return await withSession(args, async ({ call }) => {
        const importers = createClient(importersContract, call);
        const job = await take(importers, kind, file, args);
        return isRefusal(job) ? tell(job, args) : report(importers, job, args);
      });
    } finally {
      await file.close();
    }
  },
};

async function take(
  importers: Importers,
  kind: string,
  file: ImportFileOnDisk,
  args: Arguments,
): Promise<ImportJob | Refusal> {
  const dryRun = args.has('dry-run');
  const line = new ProgressLine();
  try {
    const id = args.has('resume')
      ? await findStopped(importers, kind, file)
      : await send(importers, kind, file, args, line);
    if (isRefusal(id)) return id;
    const cancel = () => void importers.cancel({ id });
    process.once('SIGINT', cancel);
    const onProgress = ({ done, rows }: ImportJob) =>
      line.show(rows === null ? 'Reading the file …' : `${bar(done, rows)}  ${done} of ${rows} rows`);
    const job = await runImport(importers, id, { dryRun, onProgress });
    process.off('SIGINT', cancel);
    return job;
  } finally {
    line.end();
  }
}

async function send(
  importers: Importers,
  kind: string,
  file: ImportFileOnDisk,
  args: Arguments,
  line: ProgressLine,
): Promise<string | Refusal> {
  const choices = await choicesOf(args);
  const id = await uploadImport(importers, kind, file, (received) =>
    line.show(`${bar(received, file.size)}  sending ${file.name}`),
  );
  if (isRefusal(id)) return id;
  const look = await importers.look({ id, choices });
  if (isRefusal(look)) await importers.forget({ id });
  return isRefusal(look) ? look : id;
}

async function findStopped(
  importers: Importers,
  kind: string,
  file: ImportFileOnDisk,
): Promise<string | Refusal> {
  const sha256 = await file.hash();
  const jobs = await importers.jobs({ kind });
  const stopped = jobs.find(
    (job) =>
      job.sha256 === sha256 && (job.state === 'interrupted' || job.state === 'cancelled') && !job.dryRun,
  );
  if (stopped) return stopped.id;
  return refusal(
    'nothing-to-resume',
    `No import of ${file.name}, as it is now, was interrupted here. Import it without --resume: rows that are in the shop change nothing.`,
  );
}

function tell(refused: Refusal, args: Arguments): number {
  if (args.has('json')) printJson(refused);
  say(refused.message);
  return exitCodeOf(refused.refused) === ExitCode.invalidInput ? ExitCode.invalidInput : ExitCode.refused;
}

async function report(importers: Importers, job: ImportJob, args: Arguments): Promise<number> {
  const path = args.text('problems');
  if (path !== undefined) await writeProblems(importers, job.id, path);
  const whole = await readReport(importers, job);
  if (job.dryRun) await importers.forget({ id: job.id });
  if (args.has('json')) printJson(forPrograms(whole));
  else printLines(describeImport(whole));
  if (job.state !== 'done' && job.state !== 'checked') return ExitCode.fault;
  return whole.errors.length > 0 ? ExitCode.invalidInput : ExitCode.done;
}

/** The same for a dry run and the import after it. */
function forPrograms(report: ImportReport) {
  const { rows, created, updated, unchanged, merged, skipped, errors, warnings, mapping, dryRun } = report;
  const stopped = report.state === 'done' || report.state === 'checked' ? {} : { stopped: report.state };
  return {
    rows,
    created,
    updated,
    unchanged,
    merged,
    skipped,
    errors,
    warnings,
    mapping,
    dryRun,
    ...stopped,
  };
}

async function writeProblems(importers: Importers, id: string, path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`\uFEFF${csvLine(['Line', 'Column', 'Kind', 'Problem'])}`);
  for await (const { line, column = '', severity, message } of importProblems(importers, id)) {
    file.write(csvLine([line, column, severity, message]));
  }
  file.end();
  await finished(file);
}
