/**
 * Deflates the groups of segments with one dictionary, several segments at once. There are a hundred thousand groups, and
 * setting up zlib takes longer than deflating one: so a few streams stay, and begin anew with each group.
 */
import { constants, createDeflateRaw } from 'node:zlib';
import { joinGroups, type SegmentGroup } from '../../domain/roster/segment-groups.ts';

/** As many as zlib has threads here. */
const STREAMS = 4;

/** Names of models begin alike: with less patience the right one in the dictionary is not found. */
const LEVEL = 8;

export class SegmentDeflater {
  private readonly streams: readonly GroupStream[];
  private next = 0;

  constructor(dictionary: Uint8Array) {
    this.streams = Array.from({ length: STREAMS }, () => new GroupStream(dictionary));
  }

  /** The bytes of a segment with these groups; they are the same each time. */
  async deflate(groups: readonly Uint8Array[]): Promise<Uint8Array> {
    const stream = this.streams[this.next % STREAMS];
    this.next += 1;
    return joinGroups((await stream?.deflate(groups)) ?? []);
  }
}

class GroupStream {
  private readonly stream;
  private readonly parts: Buffer[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(dictionary: Uint8Array) {
    // Each write is one deflate, to its end.
    this.stream = createDeflateRaw({ dictionary, level: LEVEL, flush: constants.Z_FINISH });
    // It goes on only while somebody takes what it has made.
    this.stream.on('readable', () => this.take());
  }

  /** Deflates groups one after the other, behind those it was given before. */
  deflate(groups: readonly Uint8Array[]): Promise<SegmentGroup[]> {
    const deflated = this.last.then(() => this.each(groups));
    this.last = deflated;
    return deflated;
  }

  private async each(groups: readonly Uint8Array[]): Promise<SegmentGroup[]> {
    const deflated: SegmentGroup[] = [];
    for (const group of groups) {
      await new Promise<void>((resolve, reject) => {
        this.stream.write(group, (error) => (error ? reject(error) : resolve()));
      });
      this.take();
      deflated.push({ deflated: Buffer.concat(this.parts.splice(0)), plain: group.length });
      this.stream.reset();
    }
    return deflated;
  }

  private take(): void {
    for (let part: unknown = this.stream.read(); part instanceof Buffer; part = this.stream.read()) {
      this.parts.push(part);
    }
  }
}
