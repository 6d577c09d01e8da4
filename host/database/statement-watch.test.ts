import { expect, it } from 'vitest';
import { hostTimers } from '../clock/host-timers.ts';
import { StatementWatch } from './statement-watch.ts';

it('names every slow statement in the log, and keeps the slowest of however many', () => {
  const log: string[] = [];
  const write = (message: string) => void log.push(message);
  const watch = new StatementWatch({ info: write, warn: write, error: write }, hostTimers, 20);
  // A list of another length is another text.
  for (let ms = 300; ms > 0; ms--) watch.took('demo', `select ${ms}`, ms);
  watch.took('other', 'select from other_note', 500);
  expect(log).toHaveLength(282);
  expect(log.at(-1)).toBe('A statement of other took 500 ms.');
  const report = watch.report();
  expect(report[0]).toMatchObject({ plugin: 'other', worst_ms: 500 });
  expect(report[1]).toMatchObject({ plugin: 'demo', worst_ms: 300 });
  expect(report.length).toBeLessThan(200);
});
