/**
 * The modules that every browser bundle shares, so that there is one Solid and one SDK in the page. The import map,
 * the Vite preset and the tests all read this list; each is served as `/shared/<file>`.
 */
export const SHARED_VIEW_MODULES = {
  'solid-js': 'solid.js',
  'solid-js/web': 'solid-web.js',
  'solid-js/store': 'solid-store.js',
  '@counterpart/sdk': 'sdk.js',
  '@counterpart/sdk/view': 'sdk-view.js',
} as const;

/** What a plugin's Node half takes from the host instead of carrying a copy. */
export const SHARED_NODE_MODULES = [
  '@counterpart/sdk',
  '@counterpart/sdk/node',
  'inversify',
  'reflect-metadata',
] as const;
