import { expect, test } from 'vitest';
import { TEST_FILE } from './layers.ts';
import { CODE, filesBelow, type SourceFile } from './source-files.ts';

/**
 * Time and chance of the machine. Code that takes them from anywhere but `Clock`, `Timers` and `Random` does something
 * else on a loaded machine, so that what the simulation found could not be found again.
 */
const OF_THE_MACHINE =
  /\b(setTimeout|setInterval|Math\.random|Date\.now|performance\.now|hrtime|Atomics\.wait|new Date\(\))/g;

const SIMULATED = /^(host|sdk|plugins\/[^/]+\/(node|api))\//;
const NOT_SIMULATED = /^sdk\/(view|build)\//;

/** Where time and chance come from, and what waits for something that no simulation stands in for. */
const MAY: Readonly<Record<string, string>> = {
  'sdk/lifecycle/timers.ts': 'the timers themselves',
  'host/clock/system-clock.ts': 'the clock itself',
  'host/clock/random.ts': 'the randomness itself',
  'sdk/rpc/retry-delay.ts': 'a page in a browser; whoever simulates one gives its session another delay',
  'plugins/sales/api/pay-argument.ts': 'a page tells one scan of a code from the next',
  'host/place/folder-test.ts': 'two computers try a real network drive against each other',
  'host/place/meeting-point.ts': 'two computers try a real network drive against each other',
  'host/processes/work-process.ts': 'ends a real process that nobody needed for a while',
  'host/print/transport/printer-line.ts': 'waits for a real printer',
  'host/print/testing/fake-printer.ts': 'stands in for a real printer, over a real socket',
};

function takenFromTheMachine({ path, text }: SourceFile): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return [...new Set(code.match(OF_THE_MACHINE))].map((what) => `${path} uses ${what}.`);
}

const files = ['host', 'sdk', 'plugins']
  .flatMap((folder) => filesBelow(folder, CODE))
  .filter(({ path }) => SIMULATED.test(path) && !NOT_SIMULATED.test(path) && !TEST_FILE.test(path));

test('the host and the Node halves take time and chance from nowhere but Clock, Timers and Random', () => {
  expect(files.some(({ path }) => path.startsWith('plugins/sales/node/'))).toBe(true);
  expect(files.filter(({ path }) => !(path in MAY)).flatMap(takenFromTheMachine)).toEqual([]);
});

test.each(Object.entries(MAY))('%s still does, because: %s', (path) => {
  const file = files.find((one) => one.path === path);
  expect(file && takenFromTheMachine(file)).not.toEqual([]);
});

test.each([
  `const timer = setTimeout(() => this.look(), 5);`,
  `import { setTimeout as sleep } from 'node:timers/promises';`,
  `const pause = 50 * Math.random();`,
  `const started = performance.now();`,
  `const year = new Date().getFullYear();`,
])('it is found: %s', (text) => {
  expect(takenFromTheMachine({ path: 'host/x.ts', text })).toHaveLength(1);
});

test('a date of a known moment is no matter of the machine, nor is what a comment says', () => {
  const text = `/** As Date.now() would. */ const day = new Date(at); // not setTimeout`;
  expect(takenFromTheMachine({ path: 'host/x.ts', text })).toEqual([]);
});
