#!/usr/bin/env node
// Plain JavaScript that any Node ≥ 20 understands: finds the Node that the product needs, builds what is stale, runs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const NEEDED_NAPI = 10;
const folder = dirname(fileURLToPath(import.meta.url));
module.enableCompileCache?.(join(folder, '..', '..', '..', 'node_modules', '.cache', 'compiled'));

if (isNewEnough(process.versions)) await run();
else runWithOwnNode();

function isNewEnough({ node, napi }) {
  return Number(node.split('.')[0]) >= NEEDED_MAJOR && Number(napi) >= NEEDED_NAPI;
}

async function run() {
  // Without its sources (an installed product) there is nothing to build.
  if (existsSync(join(folder, '..', '..', 'build', 'build.ts'))) {
    const { buildAndReport } = await import('../../build/build.ts');
    if ((await buildAndReport()) === 'failed') process.exit(1);
  }
  const { main } = await import('../dist/main.js');
  process.exitCode = await main(process.argv.slice(2));
}

/** Runs this again with the Node 24 that came as a package, as if it were this process. */
function runWithOwnNode() {
  const node = findOwnNode();
  if (!node) {
    process.stderr.write(
      `Counterpart needs Node ${NEEDED_MAJOR} or newer and this is ${process.version}. ` +
        `Run "npm ci" in its folder, which brings one, or install Node ${NEEDED_MAJOR}.\n`,
    );
    process.exit(1);
  }
  // The channel ends with this process, even when it is killed: then the child ends, too, instead of living on alone.
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  child.on('message', (message) => process.connected && process.send(message));
  process.on('message', (message) => child.connected && child.send(message));
  process.on('disconnect', () => child.connected && child.disconnect());
  child.on('error', (error) => {
    process.stderr.write(`${node} cannot be run: ${error.message}.\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.removeListener(name, forward);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

function findOwnNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let at = folder; ; at = dirname(at)) {
    const node = join(at, 'node_modules', name, 'bin', file);
    if (existsSync(node)) return node;
    if (dirname(at) === at) return undefined;
  }
}
