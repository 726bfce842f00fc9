/** Sets the event, and how long its rosters answer, and brings both to the desks. */
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import {
  defaultIntakeRules,
  intakeRulesSchema,
  turnaroundSchema,
  type IntakeRules,
} from '../../domain/intake/intake-rules.ts';
import { readManifest } from '../../domain/roster/roster-manifest.ts';
import { currentRoster } from '../roster/published.ts';
import { eventOf, readSettings, setEvent, setRosterDays } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { build } from './build.ts';
import type { AdminRequest, IntakeRulesChange } from './request.ts';

/**
 * The exit code: 1 when the times it is open contradict each other, or the roster could not be built. Desks that are
 * enrolled learn what changed with a roster, so one is built where there is one already. `now` is wall time, ms since 1970.
 */
export async function setEventOnRequest(
  store: Store,
  { name, country, timeZone, rosterDays, intakeRules }: Extract<AdminRequest, { command: 'event' }>,
  now: () => number,
  say: (line: string) => void,
): Promise<number> {
  const { rosterDays: before, event } = await readSettings(store);
  const rules = changedRules(event?.intakeRules, intakeRules);
  if (rules !== undefined && !intakeRulesSchema.safeParse(rules).success) {
    say(`open: ${rules.closes} is not later than ${rules.opens}. Nothing was changed.`);
    return 1;
  }
  await store.transaction(async (queries) => {
    await setEvent(queries, {
      name,
      country,
      timeZone,
      ...(rules === undefined ? {} : { intakeRules: rules }),
    });
    if (rosterDays !== undefined) await setRosterDays(queries, rosterDays);
  });
  say(`The event is ${name}. Desks learn it when they enrol, and those at work with the next roster.`);
  if (rosterDays !== undefined && rosterDays !== before) {
    say(
      `Rosters built from now on answer for ${rosterDays} ${rosterDays === 1 ? 'day' : 'days'} without the hub.`,
    );
  }
  return (await isOutdated(store)) ? build(store, now, say) : 0;
}

/**
 * True when the roster that desks have is there, but says something else of the event: also after a command that was cut
 * off, or an update of the hub.
 */
async function isOutdated(store: Store): Promise<boolean> {
  const roster = await currentRoster(store);
  if (roster === null) return false;
  const settings = await readSettings(store);
  const manifest = readManifest(roster.manifest);
  return (
    manifest?.answersForDays !== settings.rosterDays ||
    canonicalJson(manifest.event) !== canonicalJson(eventOf(settings))
  );
}

/** The rules with what is changed of them; none while nobody ever set any. */
function changedRules(
  before: IntakeRules | undefined,
  change: IntakeRulesChange | undefined,
): IntakeRules | undefined {
  if (change === undefined) return before;
  const from = before ?? defaultIntakeRules;
  const { conditionRequired = from.conditionRequired, opens = from.opens, closes = from.closes } = change;
  const hours = { ...from.turnaroundHours };
  for (const level of turnaroundSchema.keyof().options) {
    hours[level] = change.turnaroundHours?.[level] ?? hours[level];
  }
  return { conditionRequired, turnaroundHours: hours, opens, closes };
}
