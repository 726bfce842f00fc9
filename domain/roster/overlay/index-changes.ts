/**
 * Thousands of changes with an index of their own, as bytes: reading these in place takes a few milliseconds, where
 * reading the changes' pages takes hundreds.
 *
 *     mark · lines · lengths of the sections · where lines begin · index streams · places · lines
 */
import { GrowingBytes, GrowingUint32 } from '../index/growing.ts';
import { IndexBuilder } from '../index/index-builder.ts';
import { joinStream } from '../index/stream.ts';
import { encodeLine } from '../segment.ts';
import { presentIn, type FoldedChanges } from './folded-changes.ts';
import { inOrder } from './in-order.ts';

/** A change of the format is another mark. */
export const CHANGES_MARK = 0x3167_6863;

/** Lines between two turns: some ms of work. */
const LINES_A_TURN = 250;

/** `turn` resolves when work may go on: it gives way to people. */
export async function indexChanges(
  { lines }: Pick<FoldedChanges, 'lines'>,
  turn: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const present = inOrder(presentIn(lines));
  const builder = new IndexBuilder();
  const starts = new GrowingUint32();
  const texts = new GrowingBytes();
  for (const [at, line] of present.entries()) {
    if (at % LINES_A_TURN === 0) await turn();
    builder.add(line);
    starts.push(texts.length);
    texts.pushText(encodeLine(line));
  }
  starts.push(texts.length);
  await turn();
  const { numbers, people, names, serials } = builder.finish();
  const places = new TextEncoder().encode(JSON.stringify(Array.from(lines.keys())));
  const sections = [numbers, people, names, serials, places, texts.values()];
  const bytes = new GrowingBytes();
  for (const section of sections) bytes.pushAll(section);
  return joinStream(
    [CHANGES_MARK, present.length, ...sections.map((section) => section.length)],
    [starts.values()],
    bytes.values(),
  );
}
