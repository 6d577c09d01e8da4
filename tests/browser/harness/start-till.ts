import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { COUNTERPART } from './run-counterpart.ts';

const READY = /^Counterpart is ready at (http:\/\/127\.0\.0\.1:(\d+)\/#token=(.+))$/;

export interface StartOptions {
  /** The till's own folder. */
  readonly data: string;
  readonly shop?: string;
  readonly demo?: boolean;
  /** Default: any free one. */
  readonly port?: number;
  /** `start`, `serve` or `dev`. */
  readonly command?: string;
  readonly words?: readonly string[];
  /** The command line of another copy of the product. */
  readonly program?: string;
  /** Another Node. */
  readonly node?: string;
}

export interface StartedTill {
  /** What a browser opens; holds the token. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  readonly process: ChildProcess;
  /** Everything it said to stdout, line by line. */
  readonly lines: readonly string[];
  stderr(): string;
  /** Resolves to its exit code when it ends by itself. */
  readonly ended: Promise<number | null>;
  /** Ends it as Ctrl+C does; resolves to its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts a till in a process of its own and waits until it is ready. Throws what it said when it ends before. */
export async function startTill(options: StartOptions): Promise<StartedTill> {
  const { data, shop, demo, port = 0, command = 'start', words = [] } = options;
  const { program = COUNTERPART, node = process.execPath } = options;
  const child = spawn(
    node,
    [
      program,
      command,
      `--data=${data}`,
      `--port=${port}`,
      ...(command === 'serve' ? [] : ['--no-open']),
      ...(shop === undefined ? [] : [`--shop=${shop}`]),
      ...(demo ? ['--demo'] : []),
      ...words,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const ready = await new Promise<RegExpExecArray>((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line);
      const match = READY.exec(line);
      if (match) resolve(match);
    });
    void ended.then(([code]) =>
      reject(new Error(`The till ended with ${code} before it was ready.\n${stderr}`)),
    );
  });
  const [, address, portText, token] = ready as unknown as [string, string, string, string];
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await ended)[0];
  };
  return {
    address,
    origin: `http://127.0.0.1:${portText}`,
    port: Number(portText),
    token,
    process: child,
    lines,
    stderr: () => stderr,
    ended: ended.then(([code]) => code),
    stop: () => end('SIGINT'),
    kill: async () => void (await end('SIGKILL')),
  };
}
