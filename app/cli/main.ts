import { isFault } from '@counterpart/sdk';
import type { Command } from './command-line/command.ts';
import { commandHelp, generalHelp } from './command-line/help.ts';
import { parseArguments } from './command-line/parse-arguments.ts';
import { usageError } from './command-line/usage-error.ts';
import { apiCommand } from './commands/api.ts';
import { backupCommand } from './commands/backup.ts';
import { callCommand } from './commands/call.ts';
import { devCommand } from './commands/dev.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { inviteCommand } from './commands/invite.ts';
import { pluginsCommand } from './commands/plugins.ts';
import { restoreCommand } from './commands/restore.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { testFolderCommand } from './commands/test-folder.ts';
import { tillsCommand } from './commands/tills.ts';
import { verifyCommand } from './commands/verify.ts';
import { refusedFile } from './files/refused-file.ts';
import { ExitCode, exitCodeOf } from './exit-code.ts';

const COMMANDS: readonly Command[] = [
  startCommand,
  serveCommand,
  devCommand,
  callCommand,
  apiCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  pluginsCommand,
  inviteCommand,
  tillsCommand,
  testFolderCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  statusCommand,
];

/** Runs one command line and resolves to its exit code. Results go to stdout, words for people to stderr. */
export async function main(words: readonly string[]): Promise<number> {
  // Whoever reads has seen enough (`counterpart api | head`): nothing went wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    return await run(words);
  } catch (error) {
    const message = refusedFile(error) ?? (error instanceof Error ? error.message : String(error));
    process.stderr.write(`${message}\n`);
    return isFault(error) ? exitCodeOf(error.code) : ExitCode.fault;
  }
}

async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(generalHelp(COMMANDS));
    return ExitCode.done;
  }
  if (name === undefined) throw usageError(generalHelp(COMMANDS).trimEnd());
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const known = COMMANDS.map((candidate) => candidate.name).join(', ');
    throw usageError(`There is no command "${name}". There is ${known}; see counterpart --help.`);
  }
  const before = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (before.includes('--help') || before.includes('-h')) {
    process.stdout.write(commandHelp(command));
    return ExitCode.done;
  }
  return command.run(parseArguments(command, rest));
}
