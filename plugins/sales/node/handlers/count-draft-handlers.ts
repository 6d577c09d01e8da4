import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { countDraftMethods } from '../../api/contract/count-draft-methods.ts';
import { CountDrafts } from '../shifts/count-drafts.ts';

/** Counts under way at this till. */
@injectable()
export class CountDraftHandlers {
  constructor(@inject(CountDrafts) private readonly drafts: CountDrafts) {}

  all(): Handlers<typeof countDraftMethods> {
    const { drafts } = this;
    return {
      countDraft: ({ shift }) => drafts.of(shift),
      keepCount: (input) => drafts.keep(input),
      discardCount: ({ shift }) => drafts.discard(shift),
    };
  }
}
