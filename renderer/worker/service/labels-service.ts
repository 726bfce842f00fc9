/** What the desk remembers of labels it printed. */
export interface LabelsService {
  /** Those of these intakes whose labels were printed at this desk before. */
  labelled(ids: readonly string[]): Promise<readonly string[]>;
  noteLabelled(ids: readonly string[]): Promise<void>;
}
