import { useDraft } from '../../state/draft-slice.ts';
import { DraftForm } from './draft-form.tsx';
import { DraftsList } from './drafts-list.tsx';
import { TicketScreen } from './ticket-screen.tsx';

/** Drafts, the draft being written, or the ticket of the intake just taken in. */
export function IntakeScreen() {
  const taken = useDraft((state) => state.taken);
  const draftId = useDraft(({ draft }) => draft?.id ?? null);
  if (taken !== null) return <TicketScreen intake={taken} />;
  if (draftId !== null) return <DraftForm key={draftId} />;
  return <DraftsList />;
}
