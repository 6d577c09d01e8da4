import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { savedMethods } from '../../api/contract/saved-methods.ts';
import { SavedReports } from '../saved/saved-reports.ts';

/** What people keep under a name. */
@injectable()
export class SavedHandlers {
  constructor(@inject(SavedReports) private readonly saved: SavedReports) {}

  all(): Handlers<typeof savedMethods> {
    return {
      savedReports: (_input, context) => this.saved.of(context),
      saveReport: (input, context) => this.saved.save(input, context),
      removeSavedReport: ({ id }, context) => this.saved.remove(id, context),
    };
  }
}
