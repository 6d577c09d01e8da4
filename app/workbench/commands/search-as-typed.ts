import { createClient, type Session, searchContract } from '@counterpart/sdk';
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { FoundGroup } from './command-results.ts';

const LIMIT = 6;

/** What the modules find for the newest term. An older one is withdrawn, so that no key waits for one before it. */
export function searchAsTyped(session: Session, term: Accessor<string>): Accessor<readonly FoundGroup[]> {
  const client = createClient(searchContract, session.call);
  const [found, setFound] = createSignal<readonly FoundGroup[]>([]);
  createEffect(() => {
    const asked = term().trim();
    if (asked === '') {
      setFound([]);
      return;
    }
    const subscription = session.subscribe(client.all({ term: asked, limit: LIMIT }), {
      next: (groups) => setFound(groups),
      fault: () => setFound([]),
    });
    onCleanup(() => subscription.dispose());
  });
  return found;
}
