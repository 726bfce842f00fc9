/** When a drop-off would be ready, were it taken in now. */
import { withPromising, type Draft } from '../../../domain/intake/draft.ts';
import { defaultIntakeRules } from '../../../domain/intake/intake-rules.ts';
import { promisedBy, type Promising } from '../../../domain/intake/promise.ts';
import { isCpsSupported } from '../../../domain/programme/cps-supported.ts';
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { EventSettings } from '../../../domain/wire/event.ts';
import { now, todayIn } from '../time.ts';

export interface Promises {
  promiseOf(draft: Draft): Promising;
  /** The draft as it is taken in now: with what was not decided before. */
  promised(draft: Draft): Draft;
}

/** `event` and `pack`: as they are in force when asked. */
export function createPromises(event: () => EventSettings, pack: () => ProgrammePack): Promises {
  function promiseOf({ items, queue, verdict }: Draft): Promising {
    const { country, timeZone, intakeRules: rules = defaultIntakeRules } = event();
    const takenAt = now();
    const today = todayIn(timeZone, takenAt);
    const unsupported = items
      .filter(({ model }) => model.trim() !== '' && !isCpsSupported(pack(), { model, country, today }))
      .map(({ id }) => id);
    const hasUnsupported = unsupported.length > 0;
    const level = verdict?.level ?? null;
    return { by: promisedBy({ takenAt, queue, level, hasUnsupported, rules, timeZone }), unsupported };
  }

  return {
    promiseOf,
    promised: (draft) => withPromising(draft, promiseOf(draft)),
  };
}
