import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryProcessLock } from '@counterpart/server/process-lock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildStale } from './build.ts';
import { isStale, rebuild, type Target } from './target.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'a.ts'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function target(build: (outDir: string) => Promise<void> = copy): Target {
  return { id: 'thing', dist: join(folder, 'dist'), inputs: [join(folder, 'src')], build };
}

async function copy(outDir: string): Promise<void> {
  writeFileSync(join(outDir, 'a.js'), readFileSync(join(folder, 'src', 'a.ts')));
}

test('what was built is fresh until a source changes, comes or goes; a test or a note changes nothing', async () => {
  const thing = target();
  expect(isStale(thing)).toBe(true);
  await rebuild(thing);
  expect(isStale(thing)).toBe(false);

  writeFileSync(join(folder, 'src', 'a.test.ts'), 'a test');
  writeFileSync(join(folder, 'src', 'README.md'), 'a note');
  expect(isStale(thing)).toBe(false);

  writeFileSync(join(folder, 'src', 'b.ts'), 'new');
  expect(isStale(thing)).toBe(true);
  await rebuild(thing);
  utimesSync(join(folder, 'src', 'b.ts'), 1, 1);
  expect(isStale(thing)).toBe(true);
  await rebuild(thing);
  rmSync(join(folder, 'src', 'b.ts'));
  expect(isStale(thing)).toBe(true);
});

test('a build that fails leaves the last one as it was, and the others are still built', async () => {
  await rebuild(target());
  writeFileSync(join(folder, 'src', 'a.ts'), 'two, and longer');
  const broken = target(async (outDir) => {
    writeFileSync(join(outDir, 'a.js'), 'half');
    throw new Error('It does not parse.');
  });
  const other: Target = { ...target(), id: 'other', dist: join(folder, 'other') };
  const { built, failed } = await buildStale([broken, other]);
  expect(failed).toMatchObject([{ message: 'thing was not built. It does not parse.' }]);
  expect(built.map(({ id }) => id)).toEqual(['other']);
  expect(readFileSync(join(folder, 'dist', 'a.js'), 'utf8')).toBe('one');
  expect(isStale(broken)).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['dist', 'other', 'src']);
});

test('of two that start at once, one builds and the other finds it done', async () => {
  let builds = 0;
  const thing = target(async (outDir) => {
    builds += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await copy(outDir);
  });
  await Promise.all([buildStale([thing]), buildStale([thing])]);
  expect(builds).toBe(1);
  expect(isStale(thing)).toBe(false);
});

test('a lock ends with the process that holds it, however that ends', async () => {
  const path = join(folder, 'held.lock');
  const script = `
    import { tryProcessLock } from '@counterpart/server/process-lock';
    globalThis.lock = tryProcessLock(${JSON.stringify(path)});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  expect(tryProcessLock(path)).toBeUndefined();
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const lock = tryProcessLock(path);
  expect(lock).toBeDefined();
  lock!.release();
});
