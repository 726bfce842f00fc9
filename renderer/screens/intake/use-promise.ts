import { useEffect, useState } from 'react';
import type { Draft } from '../../../domain/intake/draft.ts';
import type { Promising } from '../../../domain/intake/promise.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import { useNow } from '../../state/use-now.ts';

/** When the draft would be ready by the event's rules, and what CPS does not support of it; null before it is known. */
export function usePromise(draft: Draft): Promising | null {
  const now = useNow();
  const [found, setFound] = useState<Promising | null>(null);
  const event = useDesk(({ status }) => JSON.stringify(status?.event));
  const models = draft.items.map(({ id, model }) => `${id} ${model}`).join('\n');
  useEffect(() => {
    let isOvertaken = false;
    void desk()
      .promiseOf(draft)
      .then((promising) => {
        if (!isOvertaken) setFound(promising);
      });
    return () => {
      isOvertaken = true;
    };
    // What else the draft says changes nothing about it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [draft.id, draft.queue, draft.verdict?.level, models, event, now]);
  return found;
}
