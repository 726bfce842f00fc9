/** Runs administrators' requests in the process that has the database open. */
import { readQuarantine, retryQuarantine } from '../facts/quarantine.ts';
import { packInForce } from '../programme/packs.ts';
import { seedSample } from '../sample/seed-sample.ts';
import { isEnrolled, listDesks, makePairingCode, revokeDesk } from '../store/desks.ts';
import { readSettings, startEpoch } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { build } from './build.ts';
import { sayEventFirst } from './event-first.ts';
import { importFacts } from './import-facts.ts';
import { importMembers } from './import-members.ts';
import { importProgramme } from './import-programme.ts';
import type { RunRequest } from './request.ts';
import { revokeCardOnRequest } from './revoke-card.ts';
import { setEventOnRequest } from './set-event.ts';

/** Runs requests on `store`; `now` is wall time, ms since 1970. Exit codes: 0 done, 1 not done and said why. */
export function requestRunner(store: Store, now: () => number): RunRequest {
  return async (request, say) => {
    switch (request.command) {
      case 'import':
        return importMembers(store, request, now, say);
      case 'import programme':
        return importProgramme(store, request, now, say);
      case 'import facts':
        return importFacts(store, request.files, now, say);
      case 'export programme':
        say(JSON.stringify(await packInForce(store), null, 2));
        return 0;
      case 'sample':
        await seedSample(store, request);
        return build(store, now, say);
      case 'build':
        return build(store, now, say, request.full);
      case 'pair':
        return pair(store, request.desk, now, say);
      case 'revoke':
        if (await revokeDesk(store, request.desk, now()))
          say(`Desk ${request.desk} has no access any more; it can only hand over its facts.`);
        else say(`No laptop is desk ${request.desk}; pairing codes for it, if any, have ended.`);
        return 0;
      case 'desks':
        for (const { desk, revokedAt, handedOverAt } of await listDesks(store)) {
          const handedOver = handedOverAt === null ? 'hand-over not reported' : `handed over ${handedOverAt}`;
          say(`${desk}  ${revokedAt === null ? 'in use' : `revoked ${revokedAt}, ${handedOver}`}`);
        }
        return 0;
      case 'revoke card':
        return revokeCardOnRequest(store, request, now, say);
      case 'event':
        return setEventOnRequest(store, request, now, say);
      case 'quarantine':
        for (const kept of await readQuarantine(store)) say(JSON.stringify(kept));
        return 0;
      case 'quarantine retry':
        return retry(store, request.number, now, say);
      case 'restored':
        await startEpoch(store);
        say('A new epoch has begun: every desk sends again what this hub may have lost.');
        return 0;
    }
  };
}

async function pair(
  store: Store,
  desk: string,
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  if ((await readSettings(store)).event === null) {
    sayEventFirst('as desks learn it when they enrol', say);
    return 1;
  }
  const code = await makePairingCode(store, desk, now());
  say(`Pairing code for desk ${desk}, for one laptop, within 24 hours: ${code}`);
  if (await isEnrolled(store, desk)) say(`Using it signs out the laptop that is desk ${desk} now.`);
  return 0;
}

async function retry(
  store: Store,
  number: number | null,
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  const { stored, kept } = await retryQuarantine(store, number, now());
  if (number !== null && stored + kept === 0) {
    say(`There is no number ${number} in quarantine. Nothing was changed.`);
    return 1;
  }
  say(`Stored: ${stored}. Still no facts, and kept with the reason: ${kept}.`);
  return 0;
}
