/** Fetches parts of volumes, a few at a time: each piece is stored as soon as its volume, or what there was of it, is there. */
import type { LinkProblem } from '../desk-service.ts';
import type { HubClient } from '../sync/hub-client.ts';
import { allEnded } from './all-ended.ts';
import type { PieceStore } from './piece-store.ts';
import type { VolumePart } from './plan-transfer.ts';
import { takePieces } from './take-pieces.ts';

/** Volumes under way at once. */
const PARALLEL = 4;

export type TransferProblem =
  { readonly ok: false; readonly link: LinkProblem } | { readonly ok: false; readonly roster: 'damaged' };

/**
 * Null when every part was taken. A damaged piece holds up no other; a link that fails ends the transfer. Rejects when
 * the disk is full, after all that was under way has ended.
 */
export async function fetchVolumes(
  {
    hub,
    store,
    arrived,
  }: {
    readonly hub: HubClient;
    readonly store: PieceStore;
    readonly arrived: (bytes: number) => void;
  },
  parts: readonly VolumePart[],
): Promise<TransferProblem | null> {
  const waiting = [...parts];
  const cut = new AbortController();
  const met: { link: LinkProblem | null; damage: boolean } = { link: null, damage: false };

  function stop(): void {
    waiting.length = 0;
    cut.abort();
  }

  async function take({ hash, span, pieces }: VolumePart): Promise<void> {
    const blob = await hub.blob(hash, span, { signal: cut.signal, arrived });
    const isAll = await takePieces(store, blob, pieces);
    if (isAll) return;
    if (blob.problem === null) {
      met.damage = true;
      return;
    }
    // The first to fail says why: the others fail because they are stopped.
    met.link ??= blob.problem;
    stop();
  }

  async function work(): Promise<void> {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      try {
        await take(part);
      } catch (error) {
        stop();
        throw error;
      }
    }
  }

  await allEnded(Array.from({ length: PARALLEL }, work));
  if (met.link !== null) return { ok: false, link: met.link };
  return met.damage ? { ok: false, roster: 'damaged' } : null;
}
