import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Module, type Port, toDisposable } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { filesKey } from '@counterpart/host';
import { type RunningServer, startServer } from './start-server.ts';
import { webSocketPort } from './web-socket-port.ts';

const SECRETS = { token: 'let-me-in', ownerKey: 'the-owner' };
const PICTURE = new Uint8Array(Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'));
const FILES = new Map<string, Uint8Array>([
  ['a'.repeat(64), PICTURE],
  ['b'.repeat(64), new TextEncoder().encode('<html><script>alert(1)</script>')],
]);
let folder: string;
let server: RunningServer;
let ports: Port[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  for (const name of ['workbench', 'shared', 'hats']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'workbench', 'workbench.js'), 'export {}');
  writeFileSync(join(folder, 'hats', 'view.js'), 'export default {}');
  writeFileSync(join(folder, 'secret.js'), 'never');
  ports = [];
  server = await startServer({
    host: {
      till: { id: 'till-1', name: 'Front' },
      version: '0.1.0',
      serve(port) {
        ports.push(port);
        return port.onMessage((message) => port.send({ echo: message }));
      },
      pluginFile: (plugin, file) => (plugin === 'hats' ? join(folder, 'hats', file) : undefined),
      file: async (id) => FILES.get(id),
      modules: () => [
        { id: 'hats', view: { script: '/plugins/hats/abc123/view.js', style: null } } as Module,
      ],
      call: async (method: string) => ({ called: method }),
      verify: async () => [],
      describeContracts: () => ({ contracts: [] }),
    },
    secrets: SECRETS,
    folders: { workbench: join(folder, 'workbench'), shared: join(folder, 'shared') },
    port: 0,
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request whose headers and path are sent as they stand. */
function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.once('error', reject);
    sent.end();
  });
}

function open(options?: { origin?: string; path?: string }): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const headers = options?.origin === undefined ? {} : { origin: options.origin };
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${options?.path ?? '/rpc'}`, { headers });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

test("one of the shop's files is kept for ever by a page that was let in, and shown only if it is a picture", async () => {
  const at = `${server.origin}/files/${filesKey(SECRETS)}`;
  const picture = await fetch(`${at}/${'a'.repeat(64)}`);
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(PICTURE);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  const page = await fetch(`${at}/${'b'.repeat(64)}`);
  expect(page.headers.get('content-type')).toBe('application/octet-stream');
  expect(page.headers.get('content-disposition')).toBe('attachment');
  const again = { 'if-none-match': picture.headers.get('etag')! };
  expect((await fetch(`${at}/${'a'.repeat(64)}`, { headers: again })).status).toBe(304);
  expect((await fetch(`${at}/${'c'.repeat(64)}`)).status).toBe(404);
  for (const key of ['x', SECRETS.token, filesKey({ token: 'another' })]) {
    expect((await fetch(`${server.origin}/files/${key}/${'a'.repeat(64)}`)).status).toBe(404);
  }
});

test('the page carries an import map and a policy that lets in only that and its own files', async () => {
  const page = await fetch(server.origin);
  const html = await page.text();
  expect(html).toContain('<script type="importmap">{"imports":{"solid-js":"/shared/solid.js"');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
});

test('health names the till', async () => {
  expect(await (await fetch(`${server.origin}/health`)).json()).toEqual({ till: 'till-1', version: '0.1.0' });
});

test('files are revalidated, a module under its content hash is kept for ever, under an older one it is not', async () => {
  const file = await fetch(`${server.origin}/workbench/workbench.js`);
  expect(file.headers.get('cache-control')).toBe('no-cache');
  const etag = file.headers.get('etag')!;
  const again = await fetch(`${server.origin}/workbench/workbench.js`, {
    headers: { 'if-none-match': etag },
  });
  expect(again.status).toBe(304);

  const module = await fetch(`${server.origin}/plugins/hats/abc123/view.js`);
  expect(module.headers.get('cache-control')).toContain('immutable');
  const older = await fetch(`${server.origin}/plugins/hats/000000/view.js`);
  expect(older.headers.get('cache-control')).toBe('no-cache');
  expect((await fetch(`${server.origin}/plugins/shoes/abc123/view.js`)).status).toBe(404);
});

test.each(['/workbench/../secret.js', '/workbench/%2e%2e/secret.js', '/workbench/..%2fsecret.js'])(
  'nothing outside its folders is served: %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('a name of another site that points here is turned away', async () => {
  expect((await get('/', { host: 'shop.example' })).status).toBe(403);
  expect((await get('/health', { origin: 'http://shop.example' })).status).toBe(403);
  expect((await get('/health', { host: `localhost:${server.port}` })).status).toBe(200);
});

test('a WebSocket becomes a port of the host, both ways', async () => {
  const socket = await open();
  const far = webSocketPort(socket);
  const answer = new Promise((resolve) => far.onMessage(resolve));
  far.send({ hello: 'host' });
  expect(await answer).toEqual({ echo: { hello: 'host' } });
  far.close();
  await new Promise<void>((resolve) => ports[0]!.onClose(resolve));
});

test('a WebSocket of another site, or elsewhere, is refused', async () => {
  await expect(open({ origin: 'http://shop.example' })).rejects.toThrow(/403/);
  await expect(open({ origin: 'null' })).rejects.toThrow(/403/);
  await expect(open({ path: '/other' })).rejects.toThrow(/404/);
  expect(ports).toHaveLength(0);
  (await open({ origin: server.origin })).terminate();
});

test('what is not JSON closes the connection', async () => {
  const socket = await open();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.send('{ not json');
  expect(await closed).toBe(1007);
});

test('only the owner key opens the owner routes', async () => {
  const ask = (key?: string) =>
    fetch(`${server.origin}/owner/verify`, {
      method: 'POST',
      headers: key ? { authorization: `Bearer ${key}` } : {},
    });
  expect((await ask()).status).toBe(403);
  expect((await ask(SECRETS.token)).status).toBe(403);
  expect(await (await ask(SECRETS.ownerKey)).json()).toEqual([]);
});

test('closing ends every session and frees the port', async () => {
  const socket = await open();
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await server.close();
  expect(await closed).toBe(1001);
  await expect(get('/health')).rejects.toThrow(/ECONNREFUSED/);
});

test('a port in use is a sentence', async () => {
  const options = {
    host: {
      till: { id: 't', name: 't' },
      version: '0',
      serve: () => toDisposable(() => {}),
      pluginFile: () => undefined,
      file: async () => undefined,
      modules: () => [],
      call: async (method: string) => ({ called: method }),
      verify: async () => [],
      describeContracts: () => [],
    },
    secrets: SECRETS,
    folders: { workbench: folder, shared: folder },
    port: server.port,
  };
  await expect(startServer(options)).rejects.toThrow(/is not free. Give another with --port/);
});
