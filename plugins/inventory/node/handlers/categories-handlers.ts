import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { categoriesMethods } from '../../api/contract/categories-methods.ts';
import { listCategories } from '../categories/category-rows.ts';
import { EditCategories } from '../categories/edit-categories.ts';

export class CategoriesHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(EditCategories) private readonly edit: EditCategories,
  ) {}

  all(): Handlers<typeof categoriesMethods> {
    const { edit } = this;
    return {
      categories: () => listCategories(this.database),
      addCategory: (input, context) => edit.add(input, context),
      renameCategory: (input, context) => edit.rename(input, context),
      moveCategory: (input, context) => edit.move(input, context),
      mergeCategory: (input, context) => edit.merge(input, context),
      removeCategory: (input, context) => edit.remove(input, context),
    };
  }
}
