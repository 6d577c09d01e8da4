/** As much of it as the comparison needs. */
declare module 'pouchdb-node' {
  export default class PouchDB {
    constructor(path: string, options?: { readonly auto_compaction?: boolean });
    bulkDocs(documents: readonly object[]): Promise<readonly object[]>;
    allDocs(options: {
      readonly keys: readonly string[];
      readonly include_docs: true;
    }): Promise<{ readonly rows: readonly { readonly doc: object }[] }>;
    close(): Promise<void>;
  }
}
