/** Sets the event, and how long its rosters answer. */
import { currentRoster } from '../roster/published.ts';
import { readSettings, setEvent, setRosterDays } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { AdminRequest } from './request.ts';

/** Always 0. What only takes effect with the next roster is said, with the command that builds it. */
export async function setEventOnRequest(
  store: Store,
  { name, country, timeZone, rosterDays }: Extract<AdminRequest, { command: 'event' }>,
  say: (line: string) => void,
): Promise<number> {
  const before = (await readSettings(store)).rosterDays;
  await store.transaction(async (queries) => {
    await setEvent(queries, { name, country, timeZone });
    if (rosterDays !== undefined) await setRosterDays(queries, rosterDays);
  });
  say(`The event is ${name}. Desks learn it when they enrol.`);
  if (rosterDays === undefined || rosterDays === before) return 0;
  say(
    `Rosters built from now on answer for ${rosterDays} ${rosterDays === 1 ? 'day' : 'days'} without the hub.`,
  );
  if ((await currentRoster(store)) !== null) {
    say('Build one to bring that to the desks:');
    say('npm run hub -- build');
  }
  return 0;
}
