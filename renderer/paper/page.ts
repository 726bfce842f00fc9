/** The page a document is printed on. */
import type { PrintJob, PageSize } from '../../preload/contract.ts';
import { sheets, type Sheet } from '../../domain/paper/formats.ts';

/** A recovery sheet brings its own margins. */
const recoverySheet: Sheet = { ...sheets.a4, margin: { top: 0, side: 0, bottom: 0 } };

/** A label too: so that what stands near its edge is not moved to the next page. */
export function sheetOf(job: PrintJob): Sheet {
  switch (job.kind) {
    case 'receipt':
      return sheets[job.format];
    case 'labels':
      return { ...sheets[job.format], margin: { top: 0, side: 0, bottom: 0 } };
    case 'recovery-sheet':
      return recoverySheet;
    case 'report':
      return sheets.a4;
  }
}

/** Makes the pages of this document such sheets. A roll is cut behind `content`. */
export function setPage({ width, height, margin }: Sheet, content: HTMLElement): PageSize {
  const { top, side, bottom } = margin;
  content.style.width = `${width - 2 * side}mm`;
  // A millimetre more than needed: what is a hair too tall would begin a second page.
  const size = { width, height: height ?? Math.ceil(heightOf(content) + top + bottom) + 1 };
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    `@page { size: ${size.width}mm ${size.height}mm; margin: ${top}mm ${side}mm ${bottom}mm; }`,
  );
  document.adoptedStyleSheets = [rules];
  return size;
}

/** In millimetres; a style sheet's inch has 96 px. */
function heightOf(content: HTMLElement): number {
  return (content.scrollHeight / 96) * 25.4;
}
