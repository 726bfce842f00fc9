/** The field the keyboard writes into, and how to put back what was in it. */
export type TextTarget = HTMLInputElement | HTMLTextAreaElement;

const textTypes = ['text', 'search', 'tel', 'email', 'url', 'password', 'number'];

/** The element when typing changes its text, or null. */
export function textTarget(element: Element | null): TextTarget | null {
  if (element instanceof HTMLTextAreaElement) return element.readOnly || element.disabled ? null : element;
  if (!(element instanceof HTMLInputElement) || element.readOnly || element.disabled) return null;
  return textTypes.includes(element.type) ? element : null;
}

/**
 * Whether what a scan leads to empties the field in the same frame as it answers: taking back the first characters before
 * that would cost a frame of its own, and the answer would wait for it.
 */
export function isEmptiedByScans(element: Element | null): boolean {
  return element instanceof HTMLElement && element.dataset.scans === 'emptied';
}

/** Remembers text and selection; the returned function puts both back. */
export function rememberField(field: TextTarget): () => void {
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    // setRangeText goes past React's own value setter, so React sees the input event as a change.
    field.setRangeText(value, 0, field.value.length, 'end');
    field.setSelectionRange(selectionStart, selectionEnd);
    announce(field);
  };
}

/** Inserts text at the caret as if it had been typed: what the field has no room for is dropped. */
export function insertText(field: TextTarget, text: string): void {
  const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + end - start;
  field.setRangeText(text.slice(0, Math.max(0, room)), start, end, 'end');
  announce(field);
}

function announce(field: TextTarget): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
