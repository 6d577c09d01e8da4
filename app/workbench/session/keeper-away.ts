import type { Place } from '@counterpart/sdk';
import { t } from '../text/t.ts';

export interface KeeperAway {
  /** The computer that keeps the books. */
  readonly name: string;
  readonly at: string;
  /** What is the matter and that nothing is lost, in a sentence or two. */
  readonly sentence: string;
}

/** What a till says while it cannot reach its books; undefined while it can, or has them itself. */
export function keeperAway(place: Place | undefined): KeeperAway | undefined {
  const keeper = place?.kind === 'follower' ? place.keeper : undefined;
  if (!keeper || keeper.connected) return undefined;
  // A till that has only just started has not had its first answer.
  if (keeper.since === null && keeper.trouble === null) return undefined;
  const { name, at } = keeper;
  return { name, at, sentence: keeper.trouble ?? t('away.sentence', { name }) };
}
