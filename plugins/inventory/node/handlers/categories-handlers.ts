import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { categoriesMethods } from '../../api/contract/categories-methods.ts';
import { listCategories } from '../products/categories.ts';

export class CategoriesHandlers {
  constructor(@inject(Database) private readonly database: Database) {}

  all(): Handlers<typeof categoriesMethods> {
    return { categories: () => listCategories(this.database) };
  }
}
