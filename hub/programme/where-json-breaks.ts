/**
 * Where a text stops being JSON. The parser's own messages name no place for the commonest slip, a comma too many, and
 * repeat what stands around it, which in a file named by mistake may be personal data.
 *
 *     value ─▶ , ─▶ key ─▶ : ─▶ value      in an object
 *     value ─▶ , ─▶ value                  in a list
 */
const space = /[ \t\n\r]*/y;
const token = /[{}[\],:]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Text within quotes, piece by piece: a pattern for all of it would keep every character to go back to. */
const piece = /[^"\\\p{Cc}]+|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
/** A text, a number or a word of which the end is missing. */
const cutOff = /^(?:\\(?:u[0-9a-fA-F]{0,3})?|-|\.|[eE][+-]?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** The offset of the first thing that can't stand where it is; the text's length when it ends too early. */
export function whereJsonBreaks(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  for (let at = after(space, text, 0); at < text.length;) {
    const { end, broken } = endOfToken(text, at);
    if (broken) return cutOff.test(text.slice(end, end + 6)) ? text.length : end;
    const next: Wanted | null = following(text.slice(at, end), wanted, open);
    if (next === null) return at;
    wanted = next;
    at = after(space, text, end);
  }
  return text.length;
}

/** Where the token at `at` ends; or, when there is none or it is broken, where it is. */
function endOfToken(text: string, at: number): { readonly end: number; readonly broken: boolean } {
  if (text[at] !== '"') {
    const end = after(token, text, at);
    return { end, broken: end === at };
  }
  let end = at + 1;
  for (let next = after(piece, text, end); next > end; next = after(piece, text, end)) end = next;
  return text[end] === '"' ? { end: end + 1, broken: false } : { end, broken: true };
}

/** What may come after `found`, or null when it can't stand here. Keeps `open` up to date. */
function following(found: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | null {
  const isValue = wanted === 'value' || wanted === 'value-or-end';
  const isKey = wanted === 'key' || wanted === 'key-or-end';
  const within = open.at(-1);
  switch (found) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(found);
      return found === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']':
      if (within !== (found === '}' ? '{' : '[')) return null;
      if (wanted !== 'comma-or-end' && !wanted.endsWith('-or-end')) return null;
      open.pop();
      return afterValue(open);
    case ',':
      if (wanted !== 'comma-or-end') return null;
      return within === '{' ? 'key' : 'value';
    case ':':
      return wanted === 'colon' ? 'value' : null;
    default:
      if (isKey) return found.startsWith('"') ? 'colon' : null;
      return isValue ? afterValue(open) : null;
  }
}

function afterValue(open: readonly string[]): Wanted {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

/** The offset after a match at `at`, or `at` itself. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
