/** What the bench uses of pouchdb-browser, which brings no types. */
declare module 'pouchdb-browser' {
  interface Answer {
    readonly ok?: boolean;
    readonly error?: unknown;
  }

  export default class PouchDB<Document extends { _id: string }> {
    constructor(name: string, options: { auto_compaction: boolean; view_update_changes_batch_size: number });
    bulkDocs(documents: readonly Document[]): Promise<Answer[]>;
    get(id: string): Promise<Document>;
    query(
      map: (document: Document, emit: (key: string) => void) => void,
      options: { limit: number },
    ): Promise<unknown>;
    destroy(): Promise<void>;
  }
}
