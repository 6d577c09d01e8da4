import { modulesContract } from '@counterpart/sdk';
import { createLive, useClient } from '@counterpart/sdk/view';

/** The module that keeps the records of people, as tickets name it. */
export const CUSTOMERS = 'customers';

/** Whether another module is there to be asked just now. */
export function createIsOn(module: string): () => boolean {
  const modules = useClient(modulesContract);
  const all = createLive(() => modules.list({}));
  return () => all()?.some(({ id, state }) => id === module && state === 'active') ?? false;
}
