import { field, operation, query, v } from '@counterpart/sdk';
import { GroupSchema, SaveGroupSchema } from '../group.ts';

export const groupsMethods = {
  groups: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The groups that customers are in, by name.',
    input: v.optional(v.object({}), {}),
    output: v.array(GroupSchema),
  }),
  saveGroup: operation({
    scope: 'shop',
    permission: 'customers.settings',
    description: 'Adds a group of customers, or renames one.',
    input: SaveGroupSchema,
    output: GroupSchema,
    refusals: ['unknown-group', 'changed-elsewhere', 'duplicate-group'],
  }),
  removeGroup: operation({
    scope: 'shop',
    permission: 'customers.settings',
    description: 'Removes a group; its customers are in none then.',
    input: v.object({ id: field.id() }),
    output: v.object({ id: field.id() }),
    refusals: ['unknown-group'],
  }),
};
