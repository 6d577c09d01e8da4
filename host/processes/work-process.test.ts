import { afterEach, expect, test } from 'vitest';
import { WorkProcess } from './work-process.ts';

let work: WorkProcess<string, string | Uint8Array>;
afterEach(() => work.close());

const start = () => {
  work = new WorkProcess(new URL('./testing/echo-worker.ts', import.meta.url));
  return work;
};

test('answers come to those who asked, bytes as bytes, from one process', async () => {
  const echo = start();
  const answers = await Promise.all([echo.do('one'), echo.do('bytes'), echo.do('two')]);
  expect(answers).toEqual(['one', new Uint8Array([0, 13, 255]), 'two']);
  const { pid } = echo;
  expect(await echo.do('three')).toBe('three');
  expect(echo.pid).toBe(pid);
});

test('what goes wrong in the work is told to the one who asked', async () => {
  const echo = start();
  await expect(echo.do('throw')).rejects.toThrow('This was asked for.');
  expect(await echo.do('after')).toBe('after');
});

test('a process that crashes fails what it had, and the next order starts another', async () => {
  const echo = start();
  await expect(Promise.all([echo.do('crash'), echo.do('behind it')])).rejects.toThrow('SIGSEGV');
  expect(await echo.do('again')).toBe('again');
});

test('one that is closed fails what it had and leaves no process behind', async () => {
  const echo = start();
  await echo.do('started');
  const pid = echo.pid!;
  const waiting = expect(echo.do('never')).rejects.toThrow('The till ends.');
  await echo.close();
  await waiting;
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
