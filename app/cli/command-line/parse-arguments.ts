import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command.ts';
import { usageError } from './usage-error.ts';

/** Reads what follows a command's name. Throws a fault `usage` for anything the command does not know. */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, spec]) => [
        name,
        { type: spec.value ? 'string' : 'boolean' },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = command.options[token.name];
    if (!spec) throw usageError(unknownOption(command, token.rawName));
    if (spec.value && (token.value === undefined || token.value === '')) {
      throw usageError(`${token.rawName} needs a value: ${token.rawName} ${spec.value}.`);
    }
    if (!spec.value && token.value !== undefined) throw usageError(`${token.rawName} takes no value.`);
    const given = values.get(token.name) ?? [];
    if (given.length > 0 && !spec.multiple) throw usageError(`${token.rawName} was given twice.`);
    values.set(token.name, [...given, token.value ?? '']);
  }
  checkPositionals(command, positionals);
  return {
    positionals,
    text: (option) => values.get(option)?.[0],
    texts: (option) => values.get(option) ?? [],
    has: (option) => values.has(option),
  };
}

function unknownOption(command: Command, option: string): string {
  const known = Object.keys(command.options).map((name) => `--${name}`);
  return `"counterpart ${command.name}" has no option ${option}. It has ${known.join(', ')}.`;
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const missing = command.positionals.find(
    (name, index) => name.startsWith('<') && given[index] === undefined,
  );
  const usage = `counterpart ${[command.name, ...command.positionals].join(' ')}`;
  if (missing) throw usageError(`${missing} is missing: ${usage}`);
  const extra = given[command.positionals.length];
  if (extra !== undefined) throw usageError(`"${extra}" is one word too many: ${usage}`);
}
