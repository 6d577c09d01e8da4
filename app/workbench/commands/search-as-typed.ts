import { createClient, type Session, searchContract } from '@counterpart/sdk';
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import type { FoundGroup } from './command-results.ts';

/** Long enough that a word is asked for once, short enough not to be felt. */
const PAUSE_MS = 80;
const LIMIT = 6;

/** What the modules find for the newest term; an answer to an older one is dropped. */
export function searchAsTyped(session: Session, term: Accessor<string>): Accessor<readonly FoundGroup[]> {
  const client = createClient(searchContract, session.call);
  const [found, setFound] = createSignal<readonly FoundGroup[]>([]);
  createEffect(() => {
    const asked = term().trim();
    let current = true;
    if (asked === '') {
      setFound([]);
      return;
    }
    const timer = setTimeout(() => {
      client.all({ term: asked, limit: LIMIT }).then(
        (groups) => current && setFound(groups),
        () => current && setFound([]),
      );
    }, PAUSE_MS);
    onCleanup(() => {
      current = false;
      clearTimeout(timer);
    });
  });
  return found;
}
