/** What a command says to the program that ran it. */
export const ExitCode = {
  done: 0,
  fault: 1,
  invalidInput: 2,
  refused: 3,
  booksBroken: 4,
} as const;

const INVALID_INPUT = new Set([
  'usage',
  'invalid-input',
  'unknown-contract',
  'unknown-method',
  'unreadable-file',
  'unknown-importer',
  'unknown-exporter',
  'unmapped-columns',
  'unknown-column',
  'unknown-field',
  'nothing-to-resume',
  'unknown-person',
  'request-reused',
  'bad-request',
  'bad-address',
  'message-too-large',
]);
const REFUSED = new Set([
  'not-permitted',
  'signed-out',
  'not-let-in',
  'module-off',
  'wrong-code',
  'not-tested',
  'unsafe-place',
  'not-paired',
  'books-in-use',
  'folder-taken',
  'not-a-backup',
  'backup-changed',
]);

/** For the code of a fault or a refusal that ended a command. */
export function exitCodeOf(code: string): number {
  if (INVALID_INPUT.has(code)) return ExitCode.invalidInput;
  return REFUSED.has(code) ? ExitCode.refused : ExitCode.fault;
}
