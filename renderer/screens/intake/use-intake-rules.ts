import { defaultIntakeRules, type IntakeRules } from '../../../domain/intake/intake-rules.ts';
import { useDesk } from '../../state/desk-slice.ts';

/** What this event asks of its desks at a drop-off. */
export function useIntakeRules(): IntakeRules {
  return useDesk(({ status }) => status?.event.intakeRules) ?? defaultIntakeRules;
}
