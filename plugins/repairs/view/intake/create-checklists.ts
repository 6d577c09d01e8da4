import { createLive, useClient } from '@counterpart/sdk/view';
import { repairsContract } from '../../api/index.ts';

/** What to look at on a device of a kind: its own list, else the one for all others. */
export function createChecklists(): (kind: string) => readonly string[] {
  const repairs = useClient(repairsContract);
  const lists = createLive(() => repairs.checklists({}));
  return (kind) => {
    const all = lists() ?? [];
    const own = all.find((list) => list.kind !== '' && fold(list.kind) === fold(kind));
    return (own ?? all.find((list) => list.kind === ''))?.items ?? [];
  };
}

function fold(kind: string): string {
  return kind.trim().toLocaleLowerCase();
}
