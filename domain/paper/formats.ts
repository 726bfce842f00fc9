/** What receipts and labels are printed on. Apart from the schemas: the screens need the names alone. */

export const receiptFormats = ['a4', 'a5', 'roll'] as const;

export const labelFormats = ['label', 'label-roll'] as const;

/** Intakes whose labels are printed in one go, at the most. */
export const MAX_LABELLED = 100;

export type ReceiptFormat = (typeof receiptFormats)[number];
export type LabelFormat = (typeof labelFormats)[number];
export type PaperFormat = ReceiptFormat | LabelFormat;

/** Whether what is made on it are labels. */
export function isLabelFormat(format: PaperFormat): format is LabelFormat {
  return labelFormats.some((known) => known === format);
}

/** A sheet of paper, or a length of a roll. All in millimetres. */
export interface Sheet {
  readonly width: number;
  /** Null where the roll is cut behind the last line. */
  readonly height: number | null;
  readonly margin: { readonly top: number; readonly side: number; readonly bottom: number };
}

/** An 80 mm roll is printed on 72 mm of its width; it is torn off a little below the last line. */
export const sheets: Record<PaperFormat, Sheet> = {
  a4: { width: 210, height: 297, margin: { top: 16, side: 18, bottom: 14 } },
  a5: { width: 148, height: 210, margin: { top: 10, side: 11, bottom: 9 } },
  roll: { width: 80, height: null, margin: { top: 4, side: 4, bottom: 8 } },
  label: { width: 62, height: 29, margin: { top: 1.5, side: 2, bottom: 1.5 } },
  'label-roll': { width: 80, height: 40, margin: { top: 2, side: 4, bottom: 2 } },
};
