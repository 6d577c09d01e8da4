/**
 * What gives a bundled copy away: texts that stay in the code however it is minified, because they are looked up at
 * run time, and that a bundle which imports the module never contains.
 */
const MARKERS: readonly { readonly runtime: string; readonly marker: RegExp }[] = [
  // The tokens of `@counterpart/sdk/node` are made once, in the SDK.
  { runtime: '@counterpart/sdk', marker: /Symbol\.for\(\s*["'`]counterpart\.\w+["'`]\s*\)/ },
  // The keys under which inversify keeps its metadata.
  { runtime: 'inversify', marker: /["'`]@inversifyjs\/(?:core|container)\// },
  { runtime: 'reflect-metadata', marker: /["'`]@reflect-metadata:registry["'`]/ },
];

/** The name of a shared runtime that this bundle carries a copy of; undefined when none is found. */
export function carriedRuntime(bundle: string): string | undefined {
  return MARKERS.find(({ marker }) => marker.test(bundle))?.runtime;
}
