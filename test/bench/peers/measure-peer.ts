/** One peer's figures: rows a second into an empty database, then look-ups by number, then the database is deleted. */
import { tenthAt } from '../figures.ts';
import type { Peer } from './peer.ts';
import { peerRows, type PeerRow } from './peer-row.ts';

/** Rows a transaction: with 500 Dexie, IndexedDB and RxDB are slower, with 10,000 no faster. */
const BATCH = 2000;
const LOOKUPS = 1000;
/** Odd and prime: look-ups hop all over the rows. */
const STRIDE = 7919;

export interface PeerWork {
  readonly seed: number;
  readonly members: number;
}

export interface PeerFigures {
  readonly name: string;
  readonly members: number;
  readonly rowsPerSecond: number;
  /** ms */
  readonly lookupP99: number;
}

/** Rows are made outside the time that counts, a batch at a time, so that a million of them need no memory. */
export async function measurePeer(
  open: () => Promise<Peer>,
  { seed, members }: PeerWork,
  progress: (done: number) => void,
): Promise<PeerFigures> {
  const peer = await open();
  try {
    let ms = 0;
    for (let from = 0; from < members; from += BATCH) {
      const rows = peerRows(seed, from, Math.min(members, from + BATCH));
      ms += await timed(() => peer.put(rows));
      progress(from + rows.length);
    }
    ms += await timed(() => peer.finish());
    const times: number[] = [];
    for (const row of present(seed, members)) {
      times.push(
        await timed(async () => {
          if ((await peer.nameOf(row.key)) !== row.name) throw new Error(`${peer.name} lost ${row.key}`);
        }),
      );
    }
    return {
      name: peer.name,
      members,
      rowsPerSecond: Math.round(members / (ms / 1000)),
      lookupP99: tenthAt(times, 0.99),
    };
  } finally {
    await peer.remove();
  }
}

function present(seed: number, members: number): PeerRow[] {
  return Array.from({ length: LOOKUPS }, (_, count) => (count * STRIDE) % members).flatMap((index) =>
    peerRows(seed, index, index + 1),
  );
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
