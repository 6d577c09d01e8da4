import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { temporaryFolder } from '../browser/harness/index.ts';

const REPOSITORY = join(import.meta.dirname, '..', '..');
const LEFT_OUT = /^(node_modules|dist|dist\..*|\.git|\.cache|tests)$/;

/** A copy of the product's sources that a test may change, over the packages of this one. Gone after the test. */
export function copyRepository(): string {
  const copy = temporaryFolder();
  cpSync(REPOSITORY, copy, {
    recursive: true,
    filter: (from) =>
      !from
        .slice(REPOSITORY.length)
        .split(sep)
        .some((part) => LEFT_OUT.test(part)),
  });
  const packages = join(copy, 'node_modules');
  mkdirSync(join(packages, '@counterpart'), { recursive: true });
  for (const entry of readdirSync(join(REPOSITORY, 'node_modules'))) {
    if (entry === '@counterpart' || entry === '.cache') continue;
    symlinkSync(join(REPOSITORY, 'node_modules', entry), join(packages, entry), 'junction');
  }
  const { workspaces } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  for (const manifest of workspaces.flatMap((pattern) =>
    globSync(`${pattern}/package.json`, { cwd: copy }),
  )) {
    const { name } = JSON.parse(readFileSync(join(copy, manifest), 'utf8')) as { name: string };
    symlinkSync(join(copy, dirname(manifest)), join(packages, '@counterpart', basename(name)), 'junction');
  }
  return copy;
}
