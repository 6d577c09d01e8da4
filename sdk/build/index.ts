export { browserOutput } from './browser-output.ts';
export {
  copiedRuntime,
  forbiddenImport,
  type Half,
  SHARED_MODULES,
  unresolvableImport,
} from './bundle-rules.ts';
export { nodeOutput } from './node-output.ts';
export { definePluginConfig, type PluginBuildOptions } from './plugin-config.ts';
export { SHARED_NODE_MODULES, SHARED_VIEW_MODULES } from './shared-runtime.ts';
