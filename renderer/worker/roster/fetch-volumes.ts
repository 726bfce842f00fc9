/** Fetches parts of volumes, a few at a time; pieces are stored once their volume, or what came of it, is there. */
import type { LinkProblem } from '../service/desk-status.ts';
import { release } from '../release.ts';
import type { HubClient } from '../sync/hub-client.ts';
import { inTurns } from './in-turns.ts';
import type { IndexStreams } from './index-streams.ts';
import type { PieceStore } from './piece-store.ts';
import type { VolumePart } from './plan-transfer.ts';
import { takePieces } from './take-pieces.ts';

/** Blobs under way at once. */
export const PARALLEL = 4;

export type TransferProblem =
  { readonly ok: false; readonly link: LinkProblem } | { readonly ok: false; readonly roster: 'damaged' };

/**
 * Null when every part was taken. A damaged piece holds up no other; a link that fails ends the transfer. Rejects when
 * the disk is full. When it ends nothing is under way any more.
 */
export async function fetchVolumes(
  {
    hub,
    store,
    index,
    arrived,
    turn,
  }: {
    readonly hub: HubClient;
    readonly store: PieceStore;
    /** Null where no piece of an index is among them. */
    readonly index: IndexStreams | null;
    readonly arrived: (bytes: number) => void;
    /** Resolves when the next volume may be asked for, or taken in. */
    readonly turn: () => Promise<void>;
  },
  parts: readonly VolumePart[],
): Promise<TransferProblem | null> {
  const cut = new AbortController();
  const met: { link: LinkProblem | null; damage: boolean } = { link: null, damage: false };

  async function take({ hash, span, pieces }: VolumePart): Promise<void> {
    await turn();
    const blob = await hub.blob(hash, span, { signal: cut.signal, arrived });
    const isTaken = await takePieces({ store, index, turn }, blob, pieces);
    release([blob.bytes]);
    if (isTaken) return;
    if (blob.problem === null) {
      met.damage = true;
      return;
    }
    // The first to fail says why: the others fail because they are stopped.
    met.link ??= blob.problem;
    cut.abort();
  }

  await inTurns(parts, PARALLEL, async (part) => {
    if (cut.signal.aborted) return;
    try {
      await take(part);
    } catch (error) {
      cut.abort();
      throw error;
    }
  });
  if (met.link !== null) return { ok: false, link: met.link };
  return met.damage ? { ok: false, roster: 'damaged' } : null;
}
