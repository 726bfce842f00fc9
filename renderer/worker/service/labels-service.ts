/** What the desk remembers of labels it printed or saved. */
export interface LabelsService {
  /** Those of these intakes whose labels were made at this desk before. */
  labelled(ids: readonly string[]): Promise<readonly string[]>;
  noteLabelled(ids: readonly string[]): Promise<void>;
}
