import * as v from 'valibot';
import { PaperSizeSchema } from '../printing/paper-size.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9-]*$/, 'use letters, digits and hyphens, starting with a small letter'),
);
const dottedId = v.pipe(v.string(), v.regex(/^[a-z][\w-]*(\.[\w-]+)+$/, 'write it as "<plugin>.<name>"'));
const pointId = v.pipe(v.string(), v.regex(/^[a-z][\w-]*\.[\w-]+\/v\d+$/, 'write it as "<owner>.<name>/v1"'));
const relative = v.pipe(
  v.string(),
  v.regex(/^(\.\/)?(?!.*\.\.)[\w./-]+$/, 'name a file inside the plugin, without ".."'),
);
const table = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'use small letters, digits and _'));
const role = v.picklist(['owner', 'manager', 'cashier'], 'name a role: owner, manager or cashier');

const view = v.strictObject({
  id: dottedId,
  title: v.pipe(v.string(), v.minLength(1)),
  /** A Lucide icon name. */
  icon: v.optional(v.string(), 'box'),
  /** Position in the rail, small first. */
  order: v.optional(v.number(), 100),
  permission: v.optional(dottedId),
});
const permission = v.strictObject({
  id: dottedId,
  title: v.pipe(v.string(), v.minLength(1)),
  /** Who has it until the owner says otherwise; the owner always has. */
  roles: v.optional(v.array(role), []),
});
const command = v.strictObject({
  id: dottedId,
  title: v.pipe(v.string(), v.minLength(1)),
  keybinding: v.optional(v.string()),
  permission: v.optional(dottedId),
});
const statusItem = v.strictObject({
  id: dottedId,
  /** Position in the status bar, small first. */
  order: v.optional(v.number(), 100),
  permission: v.optional(dottedId),
});
const setting = v.strictObject({
  id: dottedId,
  title: v.pipe(v.string(), v.minLength(1)),
  scope: v.picklist(['shop', 'till', 'user']),
  type: v.picklist(['boolean', 'number', 'string']),
  default: v.union([v.boolean(), v.number(), v.string()]),
  /** Who may set it, of scope `shop`; `core.manageShop` unless it says otherwise. */
  permission: v.optional(dottedId),
});
const theme = v.strictObject({
  id: dottedId,
  label: v.pipe(v.string(), v.minLength(1)),
  /** A file as `ThemeFileSchema` says. */
  path: relative,
});
/** A kind of document that the module prints; on which paper is set by the shop, under Settings. */
const paper = v.strictObject({
  id: dottedId,
  title: v.pipe(v.string(), v.minLength(1)),
  default: v.optional(PaperSizeSchema, 'a4'),
});

const tables = v.strictObject({
  /** Folder of `NNNN-name.sql` files. */
  migrations: relative,
  /** Every table the plugin owns there; each name starts with `<plugin id>_`. */
  tables: v.array(table),
  /** Those of them whose rows never change once written. */
  posted: v.optional(v.array(table), []),
  /** Views that other plugins may read; names end in `_v<n>`. */
  publishedViews: v.optional(v.array(table), []),
});

/** The `counterpart` part of a plugin's `package.json`, flattened with the standard fields beside it. */
export const ManifestSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/, 'write it as "1.2.3"')),
  description: v.optional(v.string(), ''),
  /** The plugin's id: prefix of its tables, permissions and views. */
  id,
  displayName: v.pipe(v.string(), v.minLength(1)),
  publisher: v.optional(v.string(), ''),
  engines: v.object({
    counterpart: v.pipe(v.string(), v.regex(/^\^?\d+\.\d+(\.\d+)?$/, 'write it as "^0.1"')),
  }),
  /** The Node half's bundle. */
  main: v.optional(relative),
  /** The Solid half's bundle. */
  browser: v.optional(relative),
  activationEvents: v.optional(v.array(v.string()), ['onStartup']),
  /** Plugins that must be active first. */
  requires: v.optional(v.array(id), []),
  /** Contract ids that the Node half implements, so that a call can say which module is missing. */
  provides: v.optional(v.array(v.string()), []),
  /** Points this plugin fills, under which id. */
  joins: v.optional(v.array(v.strictObject({ point: pointId, id, title: v.optional(v.string()) })), []),
  capabilities: v.optional(v.array(v.strictObject({ id: v.string(), reason: v.string() })), []),
  data: v.optional(v.strictObject({ shop: v.optional(tables), till: v.optional(tables) }), {}),
  contributes: v.optional(
    v.strictObject({
      views: v.optional(v.array(view), []),
      permissions: v.optional(v.array(permission), []),
      commands: v.optional(v.array(command), []),
      settings: v.optional(v.array(setting), []),
      papers: v.optional(v.array(paper), []),
      statusItems: v.optional(v.array(statusItem), []),
      themes: v.optional(v.array(theme), []),
    }),
    {},
  ),
});

export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type ManifestTables = v.InferOutput<typeof tables>;
export type ViewContribution = v.InferOutput<typeof view>;
export type PermissionContribution = v.InferOutput<typeof permission>;
export type CommandContribution = v.InferOutput<typeof command>;
export type PaperContribution = v.InferOutput<typeof paper>;
export type SettingContribution = v.InferOutput<typeof setting>;
