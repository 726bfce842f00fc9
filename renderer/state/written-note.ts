/** Work as it is being written down: as typed, not checked yet. */
export interface WrittenPart {
  readonly name: string;
  readonly number: string;
  readonly count: string;
}

export interface WrittenNote {
  /** Ids of the items it is about; none means all of it. */
  readonly items: readonly string[];
  readonly note: string;
  readonly parts: readonly WrittenPart[];
  readonly minutes: string;
}

export const emptyNote: WrittenNote = { items: [], note: '', parts: [], minutes: '' };
