/** What is different about an event since somebody last looked: what a technician has to know of it. */
import type { EventSettings } from '../wire/event.ts';
import { defaultIntakeRules, turnaroundSchema, type IntakeRules } from './intake-rules.ts';

/** Each part as it is now; absent where it is as it was. */
export interface EventChange {
  readonly name?: string;
  readonly country?: string;
  readonly timeZone?: string;
  readonly open?: Pick<IntakeRules, 'opens' | 'closes'>;
  /** Hours; those of whom they changed for. */
  readonly turnaroundHours?: Partial<IntakeRules['turnaroundHours']>;
  readonly conditionRequired?: boolean;
}

/** Null when nothing is different that anybody has to know. */
export function eventChange(before: EventSettings, after: EventSettings): EventChange | null {
  const { intakeRules: then = defaultIntakeRules } = before;
  const { intakeRules: now = defaultIntakeRules } = after;
  const { opens, closes, conditionRequired, turnaroundHours } = now;
  const hours = turnaroundSchema
    .keyof()
    .options.filter((whose) => turnaroundHours[whose] !== then.turnaroundHours[whose])
    .map((whose) => [whose, turnaroundHours[whose]] as const);
  const change: EventChange = {
    ...(after.name === before.name ? {} : { name: after.name }),
    ...(after.country === before.country ? {} : { country: after.country }),
    ...(after.timeZone === before.timeZone ? {} : { timeZone: after.timeZone }),
    ...(opens === then.opens && closes === then.closes ? {} : { open: { opens, closes } }),
    ...(hours.length === 0 ? {} : { turnaroundHours: Object.fromEntries(hours) }),
    ...(conditionRequired === then.conditionRequired ? {} : { conditionRequired }),
  };
  return Object.keys(change).length === 0 ? null : change;
}
