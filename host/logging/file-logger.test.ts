import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileLogger } from './file-logger.ts';

function tillFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('a line is in the file as soon as it is logged', () => {
  const folder = tillFolder();
  const log = openFileLogger(folder);
  log.warn('The drawer is open.', { till: 'counter' });
  expect(readFileSync(join(folder, 'logs', 'host.log'), 'utf8')).toMatch(
    /"till":"counter".*The drawer is open\./,
  );
  log.close();
});

test('what is told after the end is told to nobody, and fails nobody', () => {
  const folder = tillFolder();
  const log = openFileLogger(folder);
  log.info('The till ends.');
  log.close();
  log.error('The daily backup was not made.');
  expect(readFileSync(join(folder, 'logs', 'host.log'), 'utf8')).not.toContain('backup');
});

test.skipIf(!existsSync('/dev/full'))('a disk without space fails nobody who logs (needs /dev/full)', () => {
  const folder = tillFolder();
  mkdirSync(join(folder, 'logs'));
  symlinkSync('/dev/full', join(folder, 'logs', 'host.log'));
  const log = openFileLogger(folder);
  for (let line = 0; line < 3; line++) log.error('The disk is full.');
  log.close();
});
