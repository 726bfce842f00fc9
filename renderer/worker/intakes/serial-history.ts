/** Where else at this event a product was handed in, without a word about whose it was. */
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { Draft } from '../../../domain/intake/draft.ts';
import { isHere, serialKey } from '../../../domain/intake/flags.ts';
import type { Product } from '../../../domain/kit/product.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { SerialHistory } from '../service/drafts-service.ts';
import { intakesWith, readState } from './sharing.ts';

/** As the desk knows it now, the draft's own intake left out. */
export async function serialHistory(
  database: DeskDatabase,
  product: Product,
  draft: Pick<Draft, 'id' | 'person'>,
): Promise<Omit<SerialHistory, 'registeredTo'>> {
  const key = serialKey(product.model, product.serial);
  const others = (await intakesWith(database, [key]))
    .map(readState)
    .filter(({ id }) => id !== draft.id)
    .flatMap((state) => (state.taken === null ? [] : [{ state, taken: state.taken }]));
  const own = draft.person.memberNumber;
  const [before] = others
    .filter(({ state }) => !isHere(state, key))
    .map(({ taken }) => ({ ticket: taken.body.ticket, takenAt: readClock(taken.at).wall }))
    .sort((one, other) => other.takenAt - one.takenAt);
  return {
    open: others
      .filter(({ state }) => isHere(state, key))
      .map(({ taken }) => ({ ticket: taken.body.ticket, desk: taken.desk })),
    before: before ?? null,
    // Two visitors of whom one is unknown may be the same.
    isOthers: others.some(({ taken }) => {
      const { memberNumber } = taken.body.person;
      return own !== null && memberNumber !== null && memberNumber !== own;
    }),
  };
}
