/** Reads the lists of letters that a text needs beyond Latin, Greek and Cyrillic: they are long, and most need none. */
export async function readLetters(text: string): Promise<void> {
  const lists: Promise<unknown>[] = [];
  // A name may be written in characters of either country; only what the first lacks comes from the second.
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff00-\uffef]/u.test(text)) {
    lists.push(import('./japanese-letters.ts'));
  }
  if (/\p{Script=Han}/u.test(text)) lists.push(import('./chinese-letters.ts'));
  if (/\p{Script=Hangul}/u.test(text)) lists.push(import('./korean-letters.ts'));
  await Promise.all(lists);
}
