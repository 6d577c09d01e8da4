import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { searchMethods } from '../../api/contract/search-methods.ts';
import { RebuildSearch } from '../search/rebuild-search.ts';

export class SearchHandlers {
  constructor(@inject(RebuildSearch) private readonly rebuild: RebuildSearch) {}

  all(): Handlers<typeof searchMethods> {
    return { rebuildSearch: () => this.rebuild.execute() };
  }
}
