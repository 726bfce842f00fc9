/**
 * An index of thousands of changes, as bytes: it is read in place within milliseconds, and the changes then stay in their
 * pages as they came, where decoding all of them takes hundreds.
 *
 *     mark · lines · changes · lengths of the sections · which change each line is of · index streams · places
 */
import { GrowingBytes, GrowingUint32 } from '../index/growing.ts';
import { IndexBuilder } from '../index/index-builder.ts';
import { joinStream } from '../index/stream.ts';
import type { FoldedChanges } from './folded-changes.ts';
import { inOrder } from './in-order.ts';

/** A change of the format is another mark. */
export const CHANGES_MARK = 0x3167_6863;

/** Lines between two turns: some ms of work. */
const LINES_A_TURN = 250;

/** `turn` resolves when work may go on: it gives way to people. */
export async function indexChanges(
  { lines, present, changes }: FoldedChanges,
  turn: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const builder = new IndexBuilder();
  const order = new GrowingUint32();
  for (const [at, { line, change }] of inOrder(present).entries()) {
    if (at % LINES_A_TURN === 0) await turn();
    builder.add(line);
    order.push(change);
  }
  await turn();
  const { numbers, people, names, serials } = builder.finish();
  const places = new TextEncoder().encode(JSON.stringify(Array.from(lines.keys())));
  const sections = [numbers, people, names, serials, places];
  const bytes = new GrowingBytes();
  for (const section of sections) bytes.pushAll(section);
  return joinStream(
    [CHANGES_MARK, present.length, changes, ...sections.map((section) => section.length)],
    [order.values()],
    bytes.values(),
  );
}
