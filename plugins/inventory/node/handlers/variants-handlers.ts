import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { variantsMethods } from '../../api/contract/variants-methods.ts';
import { EditAxes } from '../variants/edit-axes.ts';
import { MakeFamily } from '../variants/make-family.ts';
import { readFamily } from '../variants/read-family.ts';
import { SaveVariants } from '../variants/save-variants.ts';

export class VariantsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(MakeFamily) private readonly make: MakeFamily,
    @inject(EditAxes) private readonly axes: EditAxes,
    @inject(SaveVariants) private readonly save: SaveVariants,
  ) {}

  all(): Handlers<typeof variantsMethods> {
    return {
      family: ({ product }) => readFamily(this.database, product),
      makeFamily: (input, context) => this.make.execute(input, context),
      saveAxes: (input, context) => this.axes.execute(input, context),
      saveVariants: (input, context) => this.save.execute(input, context),
    };
  }
}
