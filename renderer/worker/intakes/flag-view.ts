import type { FactOf } from '../../../domain/facts/kinds.ts';
import { serialKey, type Flag } from '../../../domain/intake/flags.ts';
import { statusOf, type IntakeState } from '../../../domain/intake/intake.ts';
import type { FlagView } from '../service/flags-service.ts';

type Taken = FactOf<'intake-taken'>;

/** A flag with what the screens say of its intakes. */
export function viewFlag(flag: Flag, states: ReadonlyMap<string, IntakeState>): FlagView {
  const { id, isOpen, answers } = flag;
  const intakes = flag.intakes.flatMap((intake) => {
    const state = states.get(intake);
    return state?.taken == null ? [] : [{ ...state, taken: state.taken }];
  });
  const common = {
    id,
    isOpen,
    answers,
    intakes: intakes.map((state) => {
      const { at, technician, desk, body } = state.taken;
      const { status } = statusOf(state);
      return { id: state.id, ticket: body.ticket, name: body.person.name, status, at, technician, desk };
    }),
  };
  switch (flag.kind) {
    case 'status-fork': {
      const moves = intakes.flatMap((state) => state.moves.filter((move) => flag.madeBy.includes(move.id)));
      return { ...common, kind: flag.kind, moves };
    }
    case 'serial-twice':
      return { ...common, kind: flag.kind, products: productsInAll(intakes.map(({ taken }) => taken)) };
    case 'ticket-twice':
      return { ...common, kind: flag.kind };
    case 'handed-back-twice': {
      return { ...common, kind: flag.kind, ...viewHandBacks(flag, intakes) };
    }
  }
}

function viewHandBacks(
  { madeBy }: Flag,
  intakes: readonly (IntakeState & { taken: Taken })[],
): Pick<Extract<FlagView, { kind: 'handed-back-twice' }>, 'twice' | 'handBacks'> {
  const items = intakes.flatMap(({ taken }) => taken.body.items);
  const made = intakes.flatMap(({ handBacks }) => handBacks.filter(({ id }) => madeBy.includes(id)));
  const timesBack = (item: string): number => made.filter(({ body }) => body.items.includes(item)).length;
  return {
    twice: items.filter(({ id }) => timesBack(id) > 1).map(({ model }) => model),
    handBacks: made.map(({ id, at, technician, desk, body }) => ({
      id,
      at,
      technician,
      desk,
      models: items.filter((item) => body.items.includes(item.id)).map(({ model }) => model),
    })),
  };
}

/** As the first intake has them written. */
function productsInAll([first, ...others]: readonly Taken[]): { model: string; serial: string }[] {
  const inOthers = others.map((taken) => new Set(productsIn(taken).map(({ key }) => key)));
  return productsIn(first)
    .filter(({ key }) => inOthers.every((keys) => keys.has(key)))
    .map(({ model, serial }) => ({ model, serial }));
}

function productsIn(taken: Taken | undefined): { model: string; serial: string; key: string }[] {
  return (taken?.body.items ?? []).flatMap(({ model, serial }) =>
    serial.state === 'read'
      ? [{ model, serial: serial.number, key: serialKey(model, serial.number).text }]
      : [],
  );
}
