import { field, operation, query, v } from '@counterpart/sdk';
import { ChecklistSchema } from '../checklist.ts';
import { MessageDraftSchema, MessageTemplateSchema } from '../message.ts';
import { GraphProblemSchema, StateGraphSchema } from '../state-graph.ts';

/** What a shop sets up: states and steps, checklists, messages. */
export const setupMethods = {
  stateGraph: query({
    scope: 'shop',
    permission: 'repairs.read',
    description: 'The states in the order of the board, the steps between them, and what is wrong with them.',
    input: v.object({}),
    output: v.object({
      ...StateGraphSchema.entries,
      problems: v.array(GraphProblemSchema),
      /** How many devices are in each state that has any. */
      counts: v.record(v.string(), v.number()),
      revision: v.number(),
    }),
  }),
  saveStateGraph: operation({
    scope: 'shop',
    permission: 'repairs.settings',
    description:
      'Puts other states and steps in place of those that are there, when repairs could run on them.',
    input: v.strictObject({ revision: v.number(), ...StateGraphSchema.entries }),
    output: StateGraphSchema,
    refusals: ['changed-elsewhere', 'graph-problem', 'state-in-use', 'class-in-use'],
  }),
  checklists: query({
    scope: 'shop',
    permission: 'repairs.read',
    description: 'What to look at when a device is taken in, by kind.',
    input: v.object({}),
    output: v.array(ChecklistSchema),
  }),
  saveChecklist: operation({
    scope: 'shop',
    permission: 'repairs.settings',
    description: 'Adds or changes the checklist of a kind of device; without points, it is gone.',
    input: v.strictObject({ ...ChecklistSchema.entries, id: v.optional(field.id()) }),
    output: v.array(ChecklistSchema),
    refusals: ['kind-taken'],
  }),
  messageTemplates: query({
    scope: 'shop',
    permission: 'repairs.read',
    description: 'Messages to customers, with fields in braces.',
    input: v.object({}),
    output: v.array(MessageTemplateSchema),
  }),
  saveMessageTemplate: operation({
    scope: 'shop',
    permission: 'repairs.settings',
    description: 'Adds or changes a message.',
    input: v.strictObject({ ...MessageTemplateSchema.entries, id: v.optional(field.id()) }),
    output: v.array(MessageTemplateSchema),
    refusals: ['unknown-field', 'unknown-state'],
  }),
  removeMessageTemplate: operation({
    scope: 'shop',
    permission: 'repairs.settings',
    description: 'Removes a message.',
    input: v.strictObject({ id: field.id() }),
    output: v.array(MessageTemplateSchema),
  }),
  messageDraft: query({
    scope: 'shop',
    permission: 'repairs.read',
    description:
      'A message about a device with everything filled in; null when device or template is unknown.',
    input: v.object({ device: field.id(), template: field.id() }),
    output: v.nullable(MessageDraftSchema),
  }),
} as const;
