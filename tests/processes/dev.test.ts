import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Module } from '@counterpart/sdk';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';
import { copyRepository } from './copy-repository.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

test('a changed view is swapped in while the till runs on; changed Node code restarts the host under its address', async () => {
  const [copy, data] = [copyRepository(), temporaryFolder()];
  const program = join(copy, 'app/cli/bin/counterpart.mjs');
  const till = await startTill({ data, demo: true, command: 'dev', program });
  onTestFinished(() => till.stop().then(() => undefined));
  const running = () => JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number };
  const salesView = async () => {
    const ran = await runCounterpart(['call', 'modules.list', `--data=${data}`], '', program);
    return ran.json<Module[]>().find(({ id }) => id === 'sales')?.view?.script;
  };
  const [pid, script] = [running().pid, await salesView()];
  expect(script).toMatch(/^\/plugins\/sales\//);

  const view = join(copy, 'plugins/sales/view/index.tsx');
  appendFileSync(view, `\nconsole.debug('another view');\n`);
  await vi.waitFor(async () => expect(await salesView()).not.toBe(script), PATIENCE);
  expect(await (await fetch(till.origin + (await salesView()))).text()).toContain('another view');
  expect(running().pid).toBe(pid);

  const good = readFileSync(view, 'utf8');
  writeFileSync(view, 'this is not a view');
  await vi.waitFor(() => expect(till.stderr()).toMatch(/plugins\/sales was not built/), PATIENCE);
  expect((await fetch(`${till.origin}/health`)).status).toBe(200);
  writeFileSync(view, good);

  appendFileSync(join(copy, 'plugins/sales/node/index.ts'), `\n// another half\n`);
  await vi.waitFor(() => expect(running().pid).not.toBe(pid), PATIENCE);
  await vi.waitFor(async () => expect((await fetch(`${till.origin}/health`)).status).toBe(200), PATIENCE);

  expect(till.lines).toEqual([`Counterpart is ready at ${till.address}`]);
  expect(await till.stop()).toBe(0);
});
