import { identityContract } from '@counterpart/sdk';
import { createLive, useClient } from '@counterpart/sdk/view';

/** What people are called, by the ids that documents carry; null for nobody, and while it is not known. */
export function usePersonNames(): (person: string | null) => string | null {
  const identity = useClient(identityContract);
  const names = createLive(() => identity.names({}));
  return (person) => names()?.find(({ id }) => id === person)?.name ?? null;
}
