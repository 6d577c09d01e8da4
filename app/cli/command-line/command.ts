/** One option of a command. */
export interface OptionSpec {
  /** What stands for its value in the help; none for a switch. */
  readonly value?: string;
  readonly help: string;
  readonly multiple?: boolean;
}

/** What was said on the command line, checked against a {@link Command}. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option; undefined when it was not given. */
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  has(option: string): boolean;
}

export interface Command {
  readonly name: string;
  readonly help: string;
  /** `<needed>` or `[optional]`, in order. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Resolves to the exit code. */
  run(args: Arguments): Promise<number>;
}
