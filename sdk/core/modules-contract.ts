import * as v from 'valibot';
import { defineContract, operation, query } from '../contracts/contract.ts';
import { field } from '../schema/index.ts';
import { ThemeSchema } from '../themes/index.ts';

export const ModuleStateSchema = v.picklist([
  'installed',
  'disabled',
  'waiting',
  'activating',
  'active',
  'failed',
  'incompatible',
  'migration-error',
]);

const ViewSchema = v.object({
  id: v.string(),
  title: v.string(),
  icon: v.string(),
  order: v.number(),
  permission: v.nullable(v.string()),
});

export const ModuleSchema = v.object({
  id: field.id(),
  displayName: v.string(),
  description: v.string(),
  version: v.string(),
  publisher: v.string(),
  /** Came with the product; otherwise added in the till's plugins folder. */
  shipped: v.boolean(),
  enabled: v.boolean(),
  state: ModuleStateSchema,
  /** Why it is not active, in a sentence; null when there is nothing to say. */
  reason: v.nullable(v.string()),
  /** How long the Node half took to activate, ms. */
  activation_ms: v.nullable(v.number()),
  /** Where the workbench finds the Solid half; the URL changes with the content. */
  view: v.nullable(v.object({ script: v.string(), style: v.nullable(v.string()) })),
  views: v.array(ViewSchema),
  commands: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      keybinding: v.nullable(v.string()),
      permission: v.nullable(v.string()),
    }),
  ),
  statusItems: v.array(v.object({ id: v.string(), order: v.number(), permission: v.nullable(v.string()) })),
  /** Kinds of documents that it prints; each is a setting of the shop that holds a paper. */
  papers: v.array(v.object({ id: v.string(), title: v.string() })),
  joins: v.array(v.object({ point: v.string(), id: v.string(), title: v.string() })),
  themes: v.array(ThemeSchema),
});

export type Module = v.InferOutput<typeof ModuleSchema>;

export const modulesContract = defineContract('modules/v1', {
  list: query({
    scope: 'till',
    permission: 'public',
    description: 'Every module found, with its state and what it contributes.',
    input: v.object({}),
    output: v.array(ModuleSchema),
  }),
  enable: operation({
    scope: 'shop',
    permission: 'core.manageModules',
    description: 'Switches a module on for the whole shop, without a restart.',
    input: v.object({ module: field.id() }),
    output: v.object({ module: field.id() }),
    refusals: ['unknown-module'],
  }),
  disable: operation({
    scope: 'shop',
    permission: 'core.manageModules',
    description: 'Switches a module off for the whole shop; its data is kept.',
    input: v.object({ module: field.id() }),
    output: v.object({ module: field.id() }),
    refusals: ['unknown-module', 'module-required'],
  }),
});
