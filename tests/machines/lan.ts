import { execFileSync } from 'node:child_process';
import type { Machine } from '../fleet/machine.ts';

/** Slower than any wireless line in use; what does not fit its short queue is lost. */
const BAD_LINE = 'tbf rate 300kbit burst 4kb limit 6kb'.split(' ');

/** Computers on one switch, each with a network of its own: Linux network namespaces on a bridge. Needs root. */
export class Lan {
  readonly #name = `counterpart-${process.pid}`;
  readonly machines: readonly Machine[];

  private constructor(count: number) {
    this.machines = Array.from({ length: count }, (_, n) => ({
      address: `10.77.0.${n + 1}`,
      command: (words) => ['ip', 'netns', 'exec', this.#machine(n), ...words],
    }));
  }

  static readonly possible = process.getuid?.() === 0 && works('ip', 'netns', 'list') && works('tc', '-V');

  static open(count: number): Lan {
    const lan = new Lan(count);
    ip('netns', 'add', lan.#switch);
    ip('-n', lan.#switch, 'link', 'add', 'switch', 'type', 'bridge');
    ip('-n', lan.#switch, 'link', 'set', 'switch', 'up');
    for (const [n, { address }] of lan.machines.entries()) {
      const machine = lan.#machine(n);
      ip('netns', 'add', machine);
      const port = `port${n}`;
      const cable = ['type', 'veth', 'peer', 'name', 'eth0', 'netns', machine];
      ip('-n', lan.#switch, 'link', 'add', port, ...cable);
      ip('-n', lan.#switch, 'link', 'set', port, 'master', 'switch', 'up');
      ip('-n', machine, 'link', 'set', 'lo', 'up');
      ip('-n', machine, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
      ip('-n', machine, 'link', 'set', 'eth0', 'up');
    }
    return lan;
  }

  /** Nothing passes, and no end of a connection is told. */
  pullCable(machine: number): void {
    ip('-n', this.#switch, 'link', 'set', `port${machine}`, 'down');
  }

  plugCable(machine: number): void {
    ip('-n', this.#switch, 'link', 'set', `port${machine}`, 'up');
  }

  /** Both ways. */
  spoilLine(machine: number): void {
    for (const [netns, device] of [
      [this.#switch, `port${machine}`],
      [this.#machine(machine), 'eth0'],
    ] as const) {
      execFileSync('tc', ['-n', netns, 'qdisc', 'add', 'dev', device, 'root', ...BAD_LINE]);
    }
  }

  /** How many packets the line lost on the way to the machine. */
  lost(machine: number): number {
    const told = execFileSync('tc', ['-n', this.#switch, '-s', 'qdisc', 'show', 'dev', `port${machine}`]);
    return Number(/dropped (\d+)/.exec(String(told))?.[1] ?? 0);
  }

  close(): void {
    for (const netns of [...this.machines.keys()].map((n) => this.#machine(n)).concat(this.#switch)) {
      ip('netns', 'delete', netns);
    }
  }

  get #switch(): string {
    return `${this.#name}-switch`;
  }

  #machine(n: number): string {
    return `${this.#name}-${n}`;
  }
}

function ip(...words: readonly string[]): void {
  execFileSync('ip', words);
}

function works(program: string, ...words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
