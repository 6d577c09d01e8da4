import { beforeEach, expect, test } from 'vitest';
import { WINDOW_ORIGIN } from './app-scheme.ts';
import { ElectronDouble } from './electron-double.ts';
import { OPEN_SESSION, SESSION_PORT } from './messages.ts';
import { runShell } from './shell.ts';

let electron: ElectronDouble;
let lines: string[];

beforeEach(() => {
  electron = new ElectronDouble();
  lines = [];
});

async function start() {
  await runShell({
    electron: electron.parts,
    options: { data: '/till', demo: false },
    words: ['--data=/till'],
    files: { preload: '/app/preload.cjs', hostProcess: '/app/host-process.js' },
    say: (line) => lines.push(line),
  });
}

async function startReady() {
  await start();
  electron.hosts[0]!.emit('message', { kind: 'ready', origin: 'http://127.0.0.1:4870', token: 'secret' });
  return electron.windows[0]!;
}

test('the host runs in a process of its own, with the words of the command line', async () => {
  await start();
  expect(electron.hosts).toMatchObject([{ entry: '/app/host-process.js', words: ['--data=/till'] }]);
  expect(electron.windows).toEqual([]);
});

test('the window opens when the till is ready, and the one line is said when it shows', async () => {
  const window = await startReady();
  expect(window.loaded).toEqual([`${WINDOW_ORIGIN}/#token=secret`]);
  expect(lines).toEqual([]);
  window.emit('ready-to-show');
  expect(window.shown).toBe(1);
  expect(lines).toEqual(['Counterpart is ready']);
});

test('the page is sandboxed, isolated, without Node', async () => {
  const { options } = await startReady();
  expect(options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    preload: '/app/preload.cjs',
  });
});

test('nothing leads out of the window', async () => {
  const window = await startReady();
  expect(window.onOpen()).toEqual({ action: 'deny' });
  const navigate = (url: string) => {
    let stopped = false;
    window.webContents.emit('will-navigate', { url, preventDefault: () => (stopped = true) });
    return stopped;
  };
  expect(navigate('https://shop.example/')).toBe(true);
  expect(navigate('file:///etc/passwd')).toBe(true);
  expect(navigate(`${WINDOW_ORIGIN}/`)).toBe(false);
});

test('every permission a page asks for is refused', async () => {
  await startReady();
  let decision: boolean | undefined;
  electron.permissions['request']!(
    null as never,
    'media' as never,
    ((allowed: boolean) => (decision = allowed)) as never,
  );
  expect(decision).toBe(false);
  expect(electron.permissions['check']!()).toBe(false);
  expect(electron.permissions['device']!()).toBe(false);
});

test('the scheme is a secure origin of its own and answers with what the till serves, and nothing of the owner', async () => {
  await start();
  const ask = async (path: string, init?: RequestInit) =>
    (await electron.answer(new Request(`${WINDOW_ORIGIN}${path}`, init))).status;
  expect(electron.calls.indexOf('schemes')).toBeLessThan(electron.calls.indexOf('ready'));
  expect(electron.schemes).toMatchObject([
    { scheme: 'counterpart', privileges: { standard: true, secure: true } },
  ]);
  expect(await ask('/')).toBe(503);

  electron.hosts[0]!.emit('message', { kind: 'ready', origin: 'http://127.0.0.1:4870', token: 'secret' });
  expect(await ask('/shared/solid.js')).toBe(200);
  expect(await ask('/files/key/0a1b')).toBe(200);
  expect(electron.fetched).toEqual([
    'http://127.0.0.1:4870/shared/solid.js',
    'http://127.0.0.1:4870/files/key/0a1b',
  ]);
  expect(await ask('/owner/contracts')).toBe(404);
  expect(await ask('/', { method: 'POST' })).toBe(404);
  expect((await electron.answer(new Request('counterpart://elsewhere/'))).status).toBe(404);
});

test('the page gets a port to the host when it asks, another frame gets none', async () => {
  await startReady();
  const posted: unknown[][] = [];
  const ask = (origin: string, parent: unknown) =>
    electron.ipcMain.emit(OPEN_SESSION, {
      senderFrame: { origin, parent },
      sender: { postMessage: (...args: unknown[]) => posted.push(args) },
    });
  ask('https://shop.example', null);
  ask(WINDOW_ORIGIN, {});
  expect(posted).toEqual([]);

  ask(WINDOW_ORIGIN, null);
  expect(posted).toMatchObject([[SESSION_PORT, null, [{ name: 'page end' }]]]);
  expect(electron.hosts[0]!.sent).toMatchObject([
    { message: { kind: 'open-session' }, ports: [{ name: 'host end' }] },
  ]);
});

test('a second start brings the window to the front', async () => {
  const window = await startReady();
  electron.app.emit('second-instance');
  expect(window.shown).toBe(1);

  const second = new ElectronDouble();
  second.firstInstance = false;
  electron = second;
  await start();
  expect(second.calls.at(-1)).toBe('quit');
  expect(second.hosts).toEqual([]);
  expect(lines).toEqual(['Counterpart is ready']);
});

test('a till that another process serves is shown from there', async () => {
  await start();
  electron.hosts[0]!.emit('message', { kind: 'elsewhere', address: 'http://127.0.0.1:5000/#token=x' });
  expect(electron.windows[0]!.loaded).toEqual(['http://127.0.0.1:5000/#token=x']);
});

test('a host that falls over is started again, but not for ever', async () => {
  await startReady();
  electron.hosts[0]!.emit('exit', 1);
  electron.hosts[1]!.emit('exit', 1);
  expect(electron.hosts).toHaveLength(3);
  expect(electron.windows).toHaveLength(1);
  electron.hosts[2]!.emit('exit', 1);
  expect(electron.hosts).toHaveLength(3);
  expect(electron.calls).toContain('exit 1');
});

test('closing the window asks the host to end before the program does', async () => {
  const window = await startReady();
  window.emit('closed');
  expect(electron.hosts[0]!.sent).toMatchObject([{ message: { kind: 'stop' } }]);
  expect(electron.calls).not.toContain('quit');
  electron.hosts[0]!.emit('exit', 0);
  await new Promise(setImmediate);
  expect(electron.calls.at(-1)).toBe('quit');
  expect(electron.hosts).toHaveLength(1);
});
