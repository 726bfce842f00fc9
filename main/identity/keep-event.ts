import { openRosterManifest, type SignedRosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { IdentityStore } from './identity-store.ts';

/**
 * Keeps the event that a roster's manifest says, so that the locked screen and the next start have it without a network.
 * False when this desk's hub did not sign it, it says nothing of the event, or it can't be written. That it is no older
 * one is for the worker to see, which has the roster.
 */
export async function keepEvent(identity: IdentityStore, signed: SignedRosterManifest): Promise<boolean> {
  const own = identity.identity();
  if (own === null) return false;
  const opened = openRosterManifest(signed, own.rosterKey, null);
  if (!opened.ok || opened.manifest.event === null) return false;
  try {
    await identity.setEvent(opened.manifest.event);
    return true;
  } catch {
    return false;
  }
}
