import type { Disposable, Module, Port } from '@counterpart/sdk';

/** What lets a session in: the token for a browser, the owner key for whoever may read the till's folder. */
export interface Secrets {
  readonly token: string;
  readonly ownerKey: string;
}

/** What the server needs of a host. */
export interface ServedHost {
  readonly till: { readonly id: string; readonly name: string };
  readonly version: string;
  serve(port: Port, secrets: Secrets): Disposable;
  pluginFile(plugin: string, file: string): string | undefined;
  file(id: string): Promise<Uint8Array | undefined>;
  modules(): readonly Module[];
  /** With the owner's rights. */
  call(method: string, input: unknown): Promise<unknown>;
  verify(): Promise<unknown>;
  describeContracts(): unknown;
}

/** Where the built files are that every till serves alike. */
export interface WebFolders {
  /** The frame: `workbench.js`, `workbench.css`, `assets/`. */
  readonly workbench: string;
  /** The shared runtime of the browser: see `SHARED_VIEW_MODULES`. */
  readonly shared: string;
}
