/**
 * What a desk that has ended does once its facts are pushed: see that the hub has all of them, say so, be wiped. While
 * one fact or attachment is unsent, or one record of the journal can't be read, nothing is removed.
 */
import { waitingAttachments, waitingFacts, type DeskDatabase } from './desk-database.ts';
import type { DeskHost } from './service/desk-host.ts';
import type { DeskStatus } from './service/desk-status.ts';
import type { FactLog } from './facts/fact-log.ts';
import type { Healed } from './facts/heal.ts';
import type { HubClient } from './sync/hub-client.ts';
import { noteEpoch } from './sync/known-at-hub.ts';
import type { StepAnswer } from './sync/sync-loop.ts';

export interface EndingParts {
  readonly database: DeskDatabase;
  readonly log: Pick<FactLog, 'catchUp' | 'isCaughtUp'>;
  readonly hub: Pick<HubClient, 'health' | 'handedOver'>;
  readonly host: Pick<DeskHost, 'wipe'>;
  readonly desk: string;
  readonly healed: Healed;
  /** What became of wiping, when it failed. */
  readonly failed: (ended: NonNullable<DeskStatus['ended']>) => void;
}

/** Makes the step that comes after a push. After a wipe main ends this worker. */
export function createEnding(parts: EndingParts): () => Promise<StepAnswer> {
  const { database, log, hub, host, desk, healed, failed } = parts;
  return async () => {
    const health = await hub.health();
    if (!health.ok) return health;
    // Restored from a backup: what was acknowledged may be lost there, and is sent again.
    await noteEpoch(database, desk, health.value.epoch);
    // What only the journal has is in no table yet.
    await log.catchUp();
    if (!log.isCaughtUp) return { ok: true };
    // What is about to be wiped is looked for on the disk itself.
    if (healed.unopened > 0 || (await waitingFacts(database).count()) > 0) return { ok: true };
    if ((await waitingAttachments(database).count()) > 0) return { ok: true };
    const told = await hub.handedOver();
    if (!told.ok) return told;
    database.close();
    const wiped = await host.wipe();
    if (wiped.ok) return { ok: true };
    await database.open();
    failed({ problem: wiped.problem });
    return { ok: true };
  };
}
