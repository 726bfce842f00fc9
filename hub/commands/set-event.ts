/** Sets the event, and how long its rosters answer. */
import { currentRoster } from '../roster/published.ts';
import {
  defaultIntakeRules,
  intakeRulesSchema,
  turnaroundSchema,
  type IntakeRules,
} from '../../domain/intake/intake-rules.ts';
import { readSettings, setEvent, setRosterDays } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { AdminRequest, IntakeRulesChange } from './request.ts';

/** 0, or 1 when the times it is open contradict each other. What only takes effect with the next roster is said, with the command that builds it. */
export async function setEventOnRequest(
  store: Store,
  { name, country, timeZone, rosterDays, intakeRules }: Extract<AdminRequest, { command: 'event' }>,
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
