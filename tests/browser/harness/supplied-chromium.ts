import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import type { Chromium } from './find-chromium.ts';

/** Chromium out of the package `@sparticuz/chromium` (Linux x64), unpacked once for each of its versions. */
export async function suppliedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium was found. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH.');
  }
  // Reached by its main module, because the package does not export its package.json.
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(bin, '..', '..', '..', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(bin, cache, folder);
  return {
    path: join(folder, 'chromium'),
    // A bare machine has neither the security libraries nor a font.
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacks beside and renames at the end, so that several test processes may start at once. */
async function unpack(bin: string, cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const next = await mkdtemp(join(cache, 'chromium-'));
  try {
    await Promise.all([
      inflate(join(bin, 'chromium.br'), createWriteStream(join(next, 'chromium'))),
      inflateTar(join(bin, 'al2023.tar.br'), next),
      inflateTar(join(bin, 'fonts.tar.br'), next),
    ]);
    await chmod(join(next, 'chromium'), 0o755);
    await writeFile(join(next, 'fonts.conf'), fontConfiguration(folder));
    await rename(next, folder).catch(async (error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

async function inflate(from: string, to: Writable): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), to);
}

/** Through a file: `tar` stops reading at the end that an archive says it has, which a pipe takes for a failure. */
async function inflateTar(from: string, folder: string): Promise<void> {
  const archive = join(folder, basename(from, '.br'));
  await inflate(from, createWriteStream(archive));
  const tar = spawn('tar', ['-x', '-f', archive, '-C', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(tar, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${from} could not be unpacked: tar ended with ${code}.`);
  await rm(archive);
}

function fontConfiguration(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fontcache</cachedir></fontconfig>`,
    '',
  ].join('\n');
}
