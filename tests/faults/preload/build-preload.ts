import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Whether there is a C compiler, without which nothing can be put between a process and the disk. */
export const hasCompiler =
  process.platform === 'linux' && spawnSync('cc', ['--version'], { stdio: 'ignore' }).status === 0;

/** Compiles a source for `LD_PRELOAD` and returns the path of the result. */
export function buildPreload(source: string, folder: string): string {
  const library = join(folder, 'preload.so');
  const { status, stderr } = spawnSync(
    'cc',
    ['-O2', '-Wall', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${source} could not be compiled: ${stderr}`);
  return library;
}
