/**
 * Whether this laptop is still a desk:
 *
 *     hub says `revoked` ─▶ its signed statement ─▶ checked here, checked and kept by main ─▶ ended, for good
 *
 * Nothing but a statement signed for this very enrolment ends a desk: not a 401 or 403, not a captive portal, not silence.
 */
import { openRevocation } from '../../domain/wire/revocation.ts';
import type { DeskIdentity } from '../../preload/contract.ts';
import type { DeskHost } from './service/desk-host.ts';
import type { HubClient } from './sync/hub-client.ts';
import type { StepAnswer, SyncSteps } from './sync/sync-loop.ts';

export class Revocation {
  /** Called once, when the proof is there in this run: from now on nothing new is taken in. */
  onEnd: () => Promise<void> = () => Promise.resolve();
  private isProved: boolean;

  constructor(
    private readonly identity: DeskIdentity,
    private readonly hub: Pick<HubClient, 'revocation'>,
    private readonly host: Pick<DeskHost, 'noteRevocation'>,
  ) {
    // As main keeps it since an earlier run.
    this.isProved = this.holds(identity.revocation);
  }

  get hasEnded(): boolean {
    return this.isProved;
  }

  /** The steps of a sync run while this is a desk; `handOver` takes the place of what a desk that has ended may not do. */
  steps(desk: SyncSteps, handOver: () => Promise<StepAnswer>): SyncSteps {
    return {
      epoch: desk.epoch,
      push: desk.push,
      pull: async () => {
        if (this.isProved) return { ok: true };
        const answer = await desk.pull();
        return answer.ok || answer.problem !== 'revoked' ? answer : this.prove();
      },
      roster: () => (this.isProved ? handOver() : desk.roster()),
      attachments: desk.attachments,
    };
  }

  private async prove(): Promise<StepAnswer> {
    const answer = await this.hub.revocation();
    if (!answer.ok) return answer;
    if (answer.value === null || !this.holds(answer.value)) return { ok: false, problem: 'revoked' };
    // Where it can't be kept the hub says it again after the next start.
    await this.host.noteRevocation(answer.value);
    this.isProved = true;
    await this.onEnd();
    return { ok: true };
  }

  private holds(signed: unknown): boolean {
    return openRevocation(signed, this.identity.rosterKey, this.identity) !== null;
  }
}
