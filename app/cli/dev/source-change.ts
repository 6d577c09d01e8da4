/** What a change of source files asks for, beyond building what is stale. */
export interface Consequences {
  /** Plugins whose Solid half alone changed: the workbench swaps it in. */
  readonly swap: readonly string[];
  /** Code that the till runs changed. */
  readonly restart: boolean;
  /** Code that the page has loaded for good changed. */
  readonly reloadPage: boolean;
}

const IGNORED = /(^|[\\/])(node_modules|dist|dist\.\w+|\.[^\\/]+)([\\/]|$)|\.(test\.tsx?|md)$|~$/;
const OF_THE_PAGE = /^(sdk\/view|app\/workbench|themes)\//;
const OF_A_VIEW = /^plugins\/([^/]+)\/(view|locales)\//;

export function isSource(path: string): boolean {
  return !IGNORED.test(path);
}

/** `paths` are relative to the repository, with forward slashes. */
export function consequencesOf(paths: readonly string[]): Consequences {
  const views = new Set<string>();
  let restart = false;
  let reloadPage = false;
  for (const path of paths) {
    const view = OF_A_VIEW.exec(path)?.[1];
    if (view) views.add(view);
    else if (OF_THE_PAGE.test(path)) reloadPage = true;
    else restart = true;
    // The rest of the SDK is on both sides.
    if (path.startsWith('sdk/')) reloadPage = true;
  }
  return { swap: [...views], restart, reloadPage };
}
