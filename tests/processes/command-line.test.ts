import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Module } from '@counterpart/sdk';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  COUNTERPART,
  runCounterpart,
  startTill,
  type StartOptions,
  temporaryFolder,
} from '../browser/harness/index.ts';

async function till(options: StartOptions) {
  const started = await startTill(options);
  onTestFinished(() => started.kill());
  return started;
}

describe('what is typed', () => {
  test('help lists every command, and a command its options', async () => {
    const general = await runCounterpart(['--help']);
    expect(general.code).toBe(0);
    for (const name of ['start', 'serve', 'dev', 'call', 'api', 'import', 'verify', 'plugins']) {
      expect(general.stdout).toContain(`\n  ${name}`);
    }
    const start = await runCounterpart(['start', '--help']);
    for (const option of ['--data DIR', '--shop PATH', '--port N', '--no-open', '--demo']) {
      expect(start.stdout).toContain(option);
    }
  });

  test.each([
    [['sell'], /There is no command "sell"/],
    [['start', '--colour', 'red'], /has no option --colour/],
    [['start', '--port', 'many'], /--port needs a number/],
    [['start', '--data'], /--data needs a value/],
    [['call'], /<contract.method> is missing/],
    [['call', 'modules'], /Write it as contract.method/],
    [['call', 'modules.list', '{nonsense'], /The input is not JSON/],
    [['verify', 'now'], /"now" is one word too many/],
    [['import', 'products', '/no/such/file.csv'], /\/no\/such\/file.csv cannot be read/],
  ])('%j is a sentence on stderr and exit 2', async (words, sentence) => {
    const ran = await runCounterpart(words);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a command without a running till', () => {
  test('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [COUNTERPART, 'api', `--data=${temporaryFolder()}`]);
    const said = text(child.stderr);
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, said: await said }).toEqual({ code: 0, said: '' });
  });

  test('calls, lists modules and verifies in a process of its own, and leaves nothing running', async () => {
    const data = temporaryFolder();
    const call = await runCounterpart(['call', 'modules.list', `--data=${data}`]);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    const modules = ['customers', 'inventory', 'repairs', 'reports', 'sales'];
    expect(call.json<Module[]>().map((module) => module.id)).toEqual(modules);

    const plugins = await runCounterpart(['plugins', `--data=${data}`]);
    expect(plugins.json()).toMatchObject(modules.map((id) => ({ id, state: 'active', reason: null })));
    expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(existsSync(join(data, 'running.json'))).toBe(false);
  });

  test('unknown contracts, methods and arguments are invalid input', async () => {
    const data = temporaryFolder();
    expect(await runCounterpart(['call', 'weather.today', `--data=${data}`])).toMatchObject({ code: 2 });
    expect(await runCounterpart(['call', 'modules.sing', `--data=${data}`])).toMatchObject({ code: 2 });
    const wrong = await runCounterpart(['call', 'modules.enable', '{"modul":1}', `--data=${data}`]);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('module');
  });

  test('a refusal is exit 3, with its code as JSON', async () => {
    const ran = await runCounterpart(
      ['call', 'modules.enable', '-', `--data=${temporaryFolder()}`],
      '{"module":"hats"}',
    );
    expect(ran.code).toBe(3);
    expect(ran.json()).toMatchObject({ refused: 'unknown-module' });
  });

  test('api prints every contract with JSON Schemas', async () => {
    const ran = await runCounterpart(['api']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('"$schema"');
    expect(ran.stdout).toContain('modules/v1');
  });

  test('api prints only the contract or the method that is asked for', async () => {
    const [method, contract, nothing] = await Promise.all(
      ['sales.price', 'modules', 'sales.prize'].map((wanted) => runCounterpart(['api', wanted])),
    );
    expect(method!.json()).toMatchObject([
      { id: 'sales/v1', methods: [{ name: 'sales.price', input: { required: ['lines'] } }] },
    ]);
    expect(contract!.json()).toMatchObject([{ id: 'modules/v1' }]);
    expect(nothing).toMatchObject({ code: 2, stdout: '' });
    expect(nothing!.stderr).toContain('no contract or method "sales.prize"');
  });

  test('two tills test a shared folder by the names that they have, and keep', async () => {
    const [front, back, folder] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    const tested = (data: string, ...words: string[]) =>
      runCounterpart(['test-folder', folder, `--data=${data}`, ...words]);
    const [first] = await Promise.all([tested(front, '--till-name=Front'), tested(back, '--till-name=Back')]);
    expect(first).toMatchObject({ code: 0 });
    expect(first.json()).toEqual({ passed: true, partner: 'Back' });
    const [, second] = await Promise.all([tested(front), tested(back)]);
    expect(second.json()).toEqual({ passed: true, partner: 'Front' });
  });

  test('a shop that is not a database is a sentence', async () => {
    const data = temporaryFolder();
    writeFileSync(join(data, 'shop.db'), 'not a database, whatever its name says. '.repeat(50));
    const ran = await runCounterpart(['verify', `--data=${data}`]);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('shop.db');
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a running till', () => {
  test('says one line, serves its page, and ends cleanly', async () => {
    const data = temporaryFolder();
    const started = await till({ data });
    expect(started.lines).toEqual([`Counterpart is ready at ${started.address}`]);
    expect(await (await fetch(started.origin)).text()).toContain('importmap');
    for (const file of ['token', 'running.json'])
      expect(statSync(join(data, file)).mode & 0o077, file).toBe(0);

    const asked = performance.now();
    expect(await started.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(existsSync(join(data, 'running.json'))).toBe(false);
  });

  test('other commands on its folder ask it instead of opening the books again', async () => {
    const data = temporaryFolder();
    const started = await till({ data, demo: true });
    const [call, verify, api, doctor, backup] = await Promise.all([
      runCounterpart(['call', 'identity.people', `--data=${data}`]),
      runCounterpart(['verify', `--data=${data}`]),
      runCounterpart(['api', `--data=${data}`]),
      runCounterpart(['doctor', `--data=${data}`]),
      runCounterpart(['backup', `--to=${relative(process.cwd(), data)}/kept`, `--data=${data}`]),
    ]);
    expect(doctor).toMatchObject({ code: 0, stderr: 'The file is whole.\n' });
    expect(doctor.json<{ tables: { problem: string | null }[] }>().tables.length).toBeGreaterThan(50);
    expect(backup).toMatchObject({ code: 0 });
    const { path: kept } = backup.json<{ path: string }>();
    expect(dirname(kept)).toBe(join(data, 'kept'));
    const [fresh, inPlace] = await Promise.all([
      runCounterpart(['restore', kept, `--into=${join(data, 'fresh')}`, `--data=${data}`]),
      runCounterpart(['restore', kept, '--replace', `--data=${data}`]),
    ]);
    expect(fresh).toMatchObject({ code: 0 });
    expect(fresh.json()).toMatchObject({ restored: join(data, 'fresh', 'shop.db'), epoch: 2 });
    expect(inPlace).toMatchObject({ code: 2, stdout: '' });
    expect(inPlace.stderr).toMatch(/This till runs. Stop it first.*--into/);
    const nowhere = await runCounterpart(['backup', `--to=${join(data, 'token')}`, `--data=${data}`]);
    expect(nowhere.code).not.toBe(0);
    expect(nowhere.stderr).toContain(`Backups are kept in ${join(data, 'kept')}, as before.`);
    expect(call).toMatchObject({ code: 0 });
    expect(call.json<unknown[]>()).toHaveLength(3);
    expect(verify).toMatchObject({ code: 0 });
    expect(api.stdout).toContain('"$schema"');
    expect(await started.stop()).toBe(0);
  });

  test('acts with the rights of a person with --user', async () => {
    const data = temporaryFolder();
    const started = await till({ data, demo: true });
    const people = await runCounterpart(['call', 'identity.signInScreen', `--data=${data}`]);
    const cashier = people.json<{ name: string; role: string }[]>().find(({ role }) => role === 'cashier')!;
    const words = ['call', 'identity.people', `--data=${data}`, '--user'];
    expect(await runCounterpart([...words, cashier.name])).toMatchObject({ code: 3, stdout: '' });
    expect(await runCounterpart([...words, 'Nobody at all'])).toMatchObject({ code: 2, stdout: '' });
    await started.stop();
  });

  test('starting it twice brings up the running one', async () => {
    const data = temporaryFolder();
    const first = await till({ data });
    const second = await startTill({ data, port: 1 });
    expect(second.address).toBe(first.address);
    expect(await second.ended).toBe(0);
    expect((await fetch(`${first.origin}/health`)).status).toBe(200);
    await first.stop();
  });

  test('after a power cut the folder is free, and the page finds the till under the same token', async () => {
    const data = temporaryFolder();
    const first = await till({ data });
    await first.kill();
    expect(existsSync(join(data, 'running.json'))).toBe(true);
    const again = await till({ data, port: first.port });
    expect(again.address).toBe(first.address);
    expect(readFileSync(join(data, 'running.json'), 'utf8')).toContain(String(again.process.pid));
    await again.stop();
  });

  test('remembers where its shop lives', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    const shop = join(one, 'shop.db');
    const first = await till({ data: one, demo: true });
    const second = await till({ data: two, shop });
    await second.stop();
    await first.stop();
    const people = await runCounterpart(['call', 'identity.people', `--data=${two}`]);
    expect(people.json<unknown[]>()).toHaveLength(3);
    expect(existsSync(join(two, 'shop.db'))).toBe(false);
  });

  test('a port that another program has is a sentence', async () => {
    const other = await till({ data: temporaryFolder() });
    await expect(startTill({ data: temporaryFolder(), port: other.port })).rejects.toThrow(/is not free/);
    await other.stop();
  });
});
