import { modulesContract } from '../core/index.ts';
import { createLive, useClient } from './live.ts';

/** Whether another module is there to be asked just now. */
export function createIsOn(module: string): () => boolean {
  const modules = useClient(modulesContract);
  const all = createLive(() => modules.list({}));
  return () => all()?.some(({ id, state }) => id === module && state === 'active') ?? false;
}
