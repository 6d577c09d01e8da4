import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow, readSource, REPOSITORY } from './source-files.ts';

const TEXT = /\.(ts|tsx|mjs|js|json|md|css|sql|yml|yaml|html)$|(^|\/)(\.npmrc|\.ci\/run)$/;
const files = filesBelow('', TEXT).filter(({ path }) => path !== 'tests/architecture/repository.test.ts');

test('packages come from whatever registry the machine uses: none is named', () => {
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', '.npmrc', 'README.md']),
  );
  const naming = files.filter(({ text }) =>
    /registry\.[\w-]+\.|npmjs\.|^\s*registry\s*=|"resolved": "http/m.test(text),
  );
  expect(naming.map(({ path }) => path)).toEqual([]);
});

test('nothing names the folder it was written in', () => {
  const naming = files.filter(({ text }) => REPOSITORY.length > 4 && text.includes(`${REPOSITORY}/`));
  expect(naming.map(({ path }) => path)).toEqual([]);
});

test('every workspace pins its dependencies exactly', () => {
  const manifests = files.filter(({ path }) => path.endsWith('package.json'));
  expect(manifests.length).toBeGreaterThan(8);
  const loose = manifests.flatMap(({ path, text }) => {
    const {
      dependencies = {},
      devDependencies = {},
      optionalDependencies = {},
    } = JSON.parse(text) as Record<string, Record<string, string>>;
    return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${path}: ${name} ${version}`);
  });
  expect(loose).toEqual([]);
});

test('.ci/run is there and names what is checked', () => {
  expect(existsSync(`${REPOSITORY}/.ci/run`)).toBe(true);
  const script = readSource('.ci/run').text;
  for (const step of ['npm ci', 'typecheck', 'lint', 'format:check', 'npm test'])
    expect(script).toContain(step);
});
