import { posix } from 'node:path';
import type { Import } from './imports.ts';

/** A part of the house with rights of its own, and what it may import: the table in the design, §1. */
interface Layer {
  /** Paths of its files. */
  readonly files: RegExp;
  /** Places in the repository that it may import. `$1` stands for what the first group of `files` matched. */
  readonly places: readonly string[];
  /** Places of which it may name types, which are gone when it runs. */
  readonly types?: readonly string[];
  /** Third-party packages and `node:` modules that it must not name. */
  readonly without: RegExp;
}

const NODE = String.raw`node:.*`;
const SERVER_SIDE = String.raw`inversify|reflect-metadata|better-sqlite3|eventemitter3|pino|hono|ws|vite|electron`;
const DRAWING = String.raw`solid-js(/.*)?|@kobalte/.*|lucide-solid(/.*)?|virtua(/.*)?`;

const inBrowser = names(NODE, SERVER_SIDE);
const inNode = names(DRAWING, 'electron', 'vite');
const SDK = 'sdk/(?!node/|view/|build/).*';

/** The first that matches holds. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  'sdk/build': { files: /^sdk\/build\//, places: ['sdk/build/.*'], without: names('electron') },
  'sdk/node': { files: /^sdk\/node\//, places: [SDK, 'sdk/node/.*'], without: inNode },
  'sdk/view': { files: /^sdk\/view\//, places: [SDK, 'sdk/view/.*'], without: inBrowser },
  sdk: { files: /^sdk\//, places: [SDK], without: names(NODE, SERVER_SIDE, DRAWING) },
  host: {
    files: /^host\//,
    places: ['host/.*', SDK, 'sdk/node/.*', 'sdk/build/shared-runtime.ts'],
    without: inNode,
  },
  'plugins/sales/api': {
    files: /^plugins\/(sales)\/api\//,
    places: [SDK, 'plugins/$1/api/.*'],
    types: ['sdk/node/.*'],
    without: inBrowser,
  },
  'plugins/sales/node': {
    files: /^plugins\/(sales)\/node\//,
    places: [SDK, 'sdk/node/.*', 'plugins/$1/(api|node)/.*'],
    without: inNode,
  },
  'plugins/sales/view': {
    files: /^plugins\/(sales)\/view\//,
    places: [SDK, 'sdk/view/.*', 'plugins/$1/(api|view)/.*'],
    without: inBrowser,
  },
  'plugins/*/api': {
    files: /^plugins\/[^/]+\/api\//,
    places: [SDK, 'plugins/[^/]+/api/.*'],
    types: ['sdk/node/.*'],
    without: inBrowser,
  },
  'plugins/*/node': {
    files: /^plugins\/([^/]+)\/node\//,
    places: [SDK, 'sdk/node/.*', 'plugins/$1/node/.*', 'plugins/[^/]+/api/.*'],
    without: names(DRAWING, 'electron', 'vite', 'better-sqlite3'),
  },
  'plugins/*/view': {
    files: /^plugins\/([^/]+)\/view\//,
    places: [SDK, 'sdk/view/.*', 'plugins/$1/view/.*', 'plugins/[^/]+/api/.*'],
    without: inBrowser,
  },
  'plugins/*/tests': {
    files: /^plugins\/([^/]+)\/tests\//,
    places: [SDK, 'sdk/(node|view)/.*', 'host/testing/.*', 'plugins/$1/.*', 'plugins/[^/]+/api/.*'],
    without: names('electron'),
  },
  'plugins/*': {
    files: /^plugins\/([^/]+)\//,
    places: ['sdk/build/.*', 'plugins/$1/.*'],
    without: names('electron'),
  },
  themes: { files: /^themes\//, places: ['themes/.*'], without: /./ },
  'app/workbench': {
    files: /^app\/workbench\//,
    places: [SDK, 'sdk/view/.*', 'app/workbench/.*', 'themes/.*'],
    without: inBrowser,
  },
  'app/server': {
    files: /^app\/server\//,
    places: [SDK, 'sdk/node/.*', 'sdk/build/shared-runtime.ts', 'host/index.ts', 'app/server/.*'],
    without: inNode,
  },
  'app/build': {
    files: /^app\/build\//,
    places: ['sdk/build/.*', 'app/build/.*', 'app/server/till/process-lock.ts'],
    without: names('electron'),
  },
  'app/desktop': {
    files: /^app\/desktop\//,
    places: [SDK, 'sdk/build/shared-runtime.ts', 'host/index.ts', 'app/desktop/.*', 'app/server/index.ts'],
    without: names(DRAWING, 'vite'),
  },
  'app/cli': {
    files: /^app\/cli\//,
    places: [SDK, 'host/index.ts', 'app/cli/.*', 'app/server/index.ts', 'app/build/(build|repository).ts'],
    without: inNode,
  },
  tests: { files: /^tests\//, places: ['.*'], without: /^$/ },
};

/** What a unit test may use besides: a real shop, and the tools of the trade. */
const FOR_TESTS = /^(host\/testing\/.*|sdk\/(node|build)\/.*)$/;
/** Tests, and what they share. */
export const TEST_FILE = /\.test\.tsx?$|-fixture\.tsx?$|^host\/testing\/|(^|\/)tests\//;

/** Besides tests, only these open SQLite files: a backup's copy, a damaged file and a probe are not the books in use. */
const OPENS_SQLITE =
  /^(host\/(database|backup)\/|host\/place\/probe-database\.ts$|app\/server\/till\/process-lock\.ts$)/;

export function layerOf(path: string): string | undefined {
  return Object.keys(LAYERS).find((name) => LAYERS[name]!.files.test(path));
}

/** Why `file` must not import something, in a sentence; undefined when it may. `resolve` finds workspace packages. */
export function problemWith(
  file: string,
  { specifier, typeOnly }: Pick<Import, 'specifier' | 'typeOnly'>,
  resolve: (specifier: string) => string | undefined,
): string | undefined {
  const name = layerOf(file);
  if (!name) return `${file} belongs to no layer: give it a place in tests/architecture/layers.ts.`;
  const layer = LAYERS[name]!;
  const place = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : resolve(specifier);
  if (place === undefined) {
    if (specifier === 'better-sqlite3' && !OPENS_SQLITE.test(file) && !TEST_FILE.test(file)) {
      return `${file} imports better-sqlite3: only host/database and host/backup open SQLite files.`;
    }
    const forbidden = !TEST_FILE.test(file) && layer.without.test(specifier);
    return forbidden ? `${file} imports ${specifier}, which has no place in ${name}.` : undefined;
  }
  const own = layer.files.exec(file)?.[1] ?? '';
  const places = typeOnly ? [...layer.places, ...(layer.types ?? [])] : layer.places;
  const allowed = places.some((pattern) => new RegExp(`^(${pattern.replace('$1', own)})$`).test(place));
  if (allowed || (TEST_FILE.test(file) && FOR_TESTS.test(place))) return undefined;
  return `${file} imports ${place}: ${name} may import only ${layer.places.join(', ').replaceAll('$1', own)}.`;
}

function names(...patterns: string[]): RegExp {
  return new RegExp(`^(${patterns.join('|')})$`);
}
