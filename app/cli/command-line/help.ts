import type { Command, OptionSpec } from './command.ts';

export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map((command): [string, string] => [
    [command.name, ...command.positionals].join(' '),
    command.help,
  ]);
  return [
    'Usage: counterpart <command> [options]',
    '',
    ...columns(rows),
    '',
    '"counterpart <command> --help" lists the options of a command.',
    'Exit status: 0 done, 1 a fault, 2 invalid input, 3 refused or not permitted, 4 the books have an error (verify).',
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, spec]: [string, OptionSpec]): [string, string] => [
    `--${name}${spec.value ? ` ${spec.value}` : ''}`,
    spec.help,
  ]);
  return [
    `Usage: counterpart ${[command.name, ...command.positionals, '[options]'].join(' ')}`,
    '',
    `${command.help}.`,
    '',
    ...columns(rows),
    '',
  ].join('\n');
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 3;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}
