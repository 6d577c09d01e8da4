/** The result of a command, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value ?? null, null, 2)}\n`);
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** A word for people. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
