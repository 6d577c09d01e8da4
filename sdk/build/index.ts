export { SHARED_NODE_MODULES, SHARED_VIEW_MODULES } from './shared-runtime.ts';
