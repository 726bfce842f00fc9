/** Hand-over files as a desk makes them, with whatever a test puts in. */
import { createHash, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { factLine } from '../../domain/wire/fact-lines.ts';
import { deskKeyOf, writeHandOver } from '../../domain/wire/hand-over-file.ts';
import type { Enrolment } from '../../domain/wire/hub-api.ts';

/** A part of facts, deflated. */
export function factPart(...facts: readonly object[]): Buffer {
  return deflateRawSync(Buffer.concat(facts.map(factLine)));
}

/** A file of the laptop that was enrolled so; each part stands by itself. `facts` is what its head says. */
export function handOverFile(
  { desk, token, rosterKey, event }: Enrolment,
  parts: readonly Buffer[],
  facts: number,
): Buffer {
  const deskKey = deskKeyOf(createHash('sha256').update(token).digest('hex'));
  const about = { desk, event: event.name, facts, madeAt: '2026-11-24T14:32:00.000Z' };
  const writer = writeHandOver(about, rosterKey, deskKey, randomBytes(32));
  const sealed = parts.map((part, index) => writer.part(part, index === parts.length - 1));
  return Buffer.concat([writer.start, ...sealed]);
}
