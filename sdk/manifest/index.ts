export {
  type CommandContribution,
  type Manifest,
  ManifestSchema,
  type ManifestTables,
  type PaperContribution,
  type PermissionContribution,
  type SettingContribution,
  type ViewContribution,
} from './manifest.ts';
export { parseManifest } from './parse-manifest.ts';
