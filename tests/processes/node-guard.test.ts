import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { COUNTERPART, runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';

/** The machine's own Node, when it is one that the product does not run on. */
const oldNode = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
  .find((node) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    return /^v(20|22|23)\./.test(stdout ?? '');
  });

// Needs a machine whose own Node is older than the one among the packages.
const withOldNode = test.skipIf(!oldNode);

withOldNode('an older Node hands over to the one among the packages, exit code and output kept', () => {
  const ran = spawnSync(oldNode!, [COUNTERPART, 'sell'], { encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(/There is no command "sell"/);
});

withOldNode('Ctrl+C reaches the till behind an older Node', async () => {
  const till = await startTill({ data: temporaryFolder(), node: oldNode! });
  expect(await till.stop()).toBe(0);
});

withOldNode('a till does not live on when the older Node in front of it is killed', async () => {
  const till = await startTill({ data: temporaryFolder(), node: oldNode! });
  await till.kill();
  await vi.waitFor(() => expect(fetch(`${till.origin}/health`)).rejects.toThrow('fetch failed'), {
    timeout: 20_000,
    interval: 50,
  });
});

withOldNode('a start that fails ends behind an older Node, too, and leaves the folder free', () => {
  const data = temporaryFolder();
  const words = [
    'start',
    '--no-open',
    '--port',
    '0',
    '--data',
    data,
    '--shared-folder',
    join(data, 'nowhere'),
  ];
  const ran = spawnSync(oldNode!, [COUNTERPART, ...words], { encoding: 'utf8', timeout: 60_000 });
  expect(ran).toMatchObject({ status: 3, signal: null, stdout: '' });
  expect(ran.stderr).toMatch(/does not exist/);
});

withOldNode('without the packages it says in one sentence what to do', () => {
  const folder = temporaryFolder();
  const lonely = join(folder, 'counterpart.mjs');
  cpSync(COUNTERPART, lonely);
  const ran = spawnSync(oldNode!, [lonely, 'start'], { encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 1, stdout: '' });
  expect(ran.stderr).toMatch(/^Counterpart needs Node 24 or newer and this is v2.*Run "npm ci".*\n$/);
});

test('the Node among the packages runs it directly', async () => {
  expect(await runCounterpart(['--help'])).toMatchObject({ code: 0, stderr: '' });
});
