/** A computer that processes of a fleet run on. */
export interface Machine {
  /** Where the others reach it. */
  readonly address: string;
  /** The same command, run there. */
  command(words: readonly string[]): readonly string[];
}

export const THIS_COMPUTER: Machine = { address: '127.0.0.1', command: (words) => words };
