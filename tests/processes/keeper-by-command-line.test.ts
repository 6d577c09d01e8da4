import { createServer } from 'node:net';
import type { SyncHealth } from '@counterpart/sdk';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  runCounterpart,
  startTill,
  type StartedTill,
  type StartOptions,
  temporaryFolder,
} from '../browser/harness/index.ts';

/** Each look is a command line of its own. */
const PATIENCE = { timeout: 60_000 };

async function aTill(options: StartOptions): Promise<StartedTill> {
  const till = await startTill(options);
  onTestFinished(() => till.kill());
  return till;
}

async function healthOf(data: string): Promise<SyncHealth> {
  const ran = await runCounterpart(['status', '--json', '--data', data]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.json<SyncHealth>();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a till finds its keeper by a folder, and says how it is while that one is away and when it is back', async () => {
  const [office, front, meeting] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  const lan = [`--lan=${await freePort()}`, '--lan-address=127.0.0.1', `--meeting=${meeting}`];
  const keeper = await aTill({ data: office, demo: true, words: ['--till-name=Office', ...lan] });

  const invited = await runCounterpart(['invite', '--data', office]);
  const { code } = invited.json<{ code: string }>();
  const join = (typed: string, data: string) => [
    'start',
    '--no-open',
    '--port=0',
    `--data=${data}`,
    `--keeper=${meeting}`,
    `--code=${typed}`,
  ];
  const wrong = await runCounterpart(join('AAAA-AAAA-AAAA', front));
  expect(wrong).toMatchObject({ code: 3, stdout: '' });
  expect(wrong.stderr).toMatch(/That is not the code/);

  await aTill({ data: front, words: ['--till-name=Front', `--keeper=${meeting}`, `--code=${code}`] });
  await vi.waitFor(async () => {
    const { state, place, tills } = await healthOf(front);
    expect({ state, place }).toEqual({ state: 'live', place: 'follower' });
    expect(tills.map((till) => till.name).toSorted()).toEqual(['Front', 'Office']);
  }, PATIENCE);
  const used = await runCounterpart(join(code, temporaryFolder()));
  expect(used).toMatchObject({ code: 3, stdout: '' });
  expect(used.stderr).toMatch(/No code is waiting/);
  const passedOn = await runCounterpart(['invite', '--data', front]);
  expect(passedOn.stderr).toContain(`--keeper ${meeting} --code `);

  const doctor = await runCounterpart(['doctor', '--data', front]);
  expect(doctor).toMatchObject({ code: 2, stdout: '' });
  expect(doctor.stderr).toMatch(/^Office .* keeps the books of this till/);

  await keeper.kill();
  await vi.waitFor(async () => {
    const health = await healthOf(front);
    expect(health).toMatchObject({ state: 'waiting', books: null });
    expect(health.message).toMatch(/^Office, .* cannot be reached/);
    expect(health.advice[0]).toMatchObject({ tone: 'act' });
  }, PATIENCE);

  await aTill({ data: office });
  await vi.waitFor(async () => expect(await healthOf(front)).toMatchObject({ state: 'live' }), PATIENCE);
});
