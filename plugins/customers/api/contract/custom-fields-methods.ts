import { field, operation, query, v } from '@counterpart/sdk';
import { CustomFieldSchema, SaveCustomFieldSchema } from '../custom-field.ts';

export const customFieldsMethods = {
  customFields: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The custom fields of customers, retired ones too, in the order of the form.',
    input: v.optional(v.object({}), {}),
    output: v.array(CustomFieldSchema),
  }),
  saveCustomField: operation({
    scope: 'shop',
    permission: 'customers.settings',
    description: 'Adds a custom field of customers, or changes its title and choices, or retires it.',
    input: SaveCustomFieldSchema,
    output: CustomFieldSchema,
    refusals: ['unknown-field', 'changed-elsewhere', 'duplicate-field', 'no-choices'],
  }),
  moveCustomField: operation({
    scope: 'shop',
    permission: 'customers.settings',
    description: 'Puts a custom field in front of another, or at the end.',
    input: v.object({ id: field.id(), before: v.nullable(field.id()) }),
    output: v.array(CustomFieldSchema),
    refusals: ['unknown-field'],
  }),
};
