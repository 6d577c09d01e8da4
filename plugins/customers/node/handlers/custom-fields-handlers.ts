import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { customFieldsMethods } from '../../api/contract/custom-fields-methods.ts';
import { readCustomFields } from '../custom-fields/custom-field-rows.ts';
import { KeepCustomFields } from '../custom-fields/keep-custom-fields.ts';

export class CustomFieldsHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(KeepCustomFields) private readonly keep: KeepCustomFields,
  ) {}

  all(): Handlers<typeof customFieldsMethods> {
    return {
      customFields: () => readCustomFields(this.database),
      saveCustomField: (input, context) => this.keep.save(input, context),
      moveCustomField: (input, context) => this.keep.move(input, context),
    };
  }
}
