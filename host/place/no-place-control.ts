import { type PlaceKind, refusal } from '@counterpart/sdk';
import type { PlaceControl } from './place-control.ts';

/** A host that was started without a shell around it: it stays where it is. */
export const noPlaceControl = (kind: PlaceKind = 'computer'): PlaceControl => ({
  kind,
  trouble: null,
  serving: () => null,
  choose: async () =>
    refusal(
      'cannot-change-here',
      'Where this shop lives was fixed when it was started, and cannot be changed from here.',
    ),
});
