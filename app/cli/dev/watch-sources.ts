import { watch } from 'node:fs';
import { join } from 'node:path';
import { isSource } from './source-change.ts';

const FOLDERS = ['sdk', 'host', 'plugins', 'themes', 'app/server', 'app/cli', 'app/workbench'];
/** An editor writes a file in several steps, a branch switch many files. */
const QUIET_MS = 60;

/**
 * Calls `onChange` with what changed, relative to the repository, once it is quiet; never again before the promise of
 * the last call is settled. Returns the end of watching.
 */
export function watchSources(
  repository: string,
  onChange: (paths: readonly string[]) => Promise<void>,
): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void deliver(), QUIET_MS);
  };
  const deliver = async () => {
    if (busy || changed.size === 0) return;
    busy = true;
    const paths = [...changed];
    changed.clear();
    try {
      await onChange(paths);
    } finally {
      busy = false;
      if (changed.size > 0) schedule();
    }
  };

  const watchers = FOLDERS.map((folder) =>
    watch(join(repository, folder), { recursive: true }, (_event, file) => {
      if (file === null) return;
      const path = `${folder}/${file.replaceAll('\\', '/')}`;
      if (!isSource(path)) return;
      changed.add(path);
      schedule();
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
