import { describe, expect, it } from 'vitest';
import { CHAIN_START, chainHash } from '../../../domain/facts/chain.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import { foldIntake, statusOf } from '../../../domain/intake/intake.ts';
import { foldLoanItem } from '../../../domain/loan/loan-item.ts';
import { compare, type DeskContent, type HubContent } from '../../soak/compare.ts';
import { attachmentFact, intakeFact, issuedFact, listedFact, moveFact, testId } from '../../support/facts.ts';

const taken = intakeFact({ id: 1 });
const moved = moveFact({ id: 2, about: testId(1), to: 'ready', after: [testId(1)] });
const acknowledged = [taken, moved].map((fact) => ({ fact, mark: null }));

function hubWith(...facts: Fact[]): HubContent {
  let hash = CHAIN_START;
  return {
    facts: facts.map((fact, index) => {
      hash = chainHash(hash, fact);
      return { sequence: index + 1, hash, fact };
    }),
    attachments: new Set(),
  };
}

function desk(facts: readonly Fact[] = [taken, moved]): DeskContent {
  const state = foldIntake(foldIntake(null, taken), moved);
  const { status } = statusOf(state);
  return {
    desk: 'AA',
    facts,
    intakes: [{ id: state.id, state, status }],
    board: [{ id: state.id, ticket: taken.body.ticket, status, flagged: false, synced: true }],
    items: [],
    loans: [],
  };
}

const hub = hubWith(taken, moved);
const none = { lost: 0, duplicated: 0, diverged: 0 };

describe('the comparison at the end of a soak', () => {
  it('finds nothing where everything is everywhere', () => {
    expect(compare(acknowledged, hub, [desk(), { ...desk(), desk: 'BB' }])).toMatchObject(none);
  });

  it('takes a fact nobody acknowledged, when all have it', () => {
    expect(compare([], hub, [desk()])).toMatchObject(none);
  });

  it('finds a fact the hub lost', () => {
    expect(compare(acknowledged, hubWith(taken), [desk()])).toMatchObject({ lost: 1, diverged: 3 });
  });

  it('finds a fact one desk lost', () => {
    expect(compare(acknowledged, hub, [desk([taken])])).toMatchObject({ lost: 1, diverged: 1 });
  });

  it('finds a fact that came back with other content', () => {
    const other = { ...taken, technician: 'Somebody else' };
    expect(compare(acknowledged, hub, [desk([other, moved])])).toMatchObject({ lost: 1, diverged: 1 });
  });

  it('finds a picture the hub never got, unless the desk had lost it with its database', () => {
    const picture = attachmentFact({ id: 3, about: testId(1) });
    const found = (attachments: ReadonlySet<string>, isBare: boolean) =>
      compare([{ fact: picture, mark: null, isBare }], { ...hubWith(picture), attachments }, []).lost;
    expect(found(new Set(), false)).toBe(1);
    expect(found(new Set(), true)).toBe(0);
    expect(found(new Set([picture.body.attachment.hash]), false)).toBe(0);
  });

  it('finds that what was entered is not in the fact', () => {
    expect(compare([{ fact: taken, mark: 'never entered' }], hub, [desk()])).toMatchObject({ lost: 1 });
  });

  it('finds the same event under two ids', () => {
    const again = { ...moved, id: testId(3), seq: 3 };
    const twice = [taken, moved, again];
    expect(compare([], hubWith(...twice), [desk(twice)]).duplicated).toBe(2);
  });

  it('finds a ticket and a number given twice', () => {
    const ticketTwice = { ...intakeFact({ id: 4 }), body: { ...taken.body, items: [] } };
    const sameSeq = { ...intakeFact({ id: 5 }), seq: 1 };
    expect(compare([], hubWith(taken, ticketTwice), []).duplicated).toBe(1);
    expect(compare([], hubWith(taken, sameSeq), []).findings).toContain('duplicated: AA seq 1 at the hub');
  });

  it('finds a view that is folded otherwise, and a board that shows something else', () => {
    const good = desk();
    const [intake] = good.intakes;
    const [row] = good.board;
    if (intake === undefined || row === undefined) throw new Error('there is one of each');
    const folded = { ...good, intakes: [{ ...intake, state: { ...intake.state, moves: [] } }] };
    expect(compare(acknowledged, hub, [folded])).toMatchObject({ ...none, diverged: 1 });
    const shown = { ...good, board: [{ ...row, status: 'received' }] };
    expect(compare(acknowledged, hub, [shown])).toMatchObject({ ...none, diverged: 1 });
  });

  it('finds a loan item that is folded otherwise, and a list of loans that shows something else', () => {
    const listed = listedFact({ id: 6, asset: 'L-1' });
    const lent = issuedFact({ id: 7, asset: 'L-1' });
    const state = foldLoanItem(foldLoanItem(null, listed), lent);
    const { id } = state;
    const facts = [taken, moved, listed, lent];
    const good: DeskContent = {
      ...desk(facts),
      items: [{ id, state, due: lent.body.due }],
      loans: [{ id, place: 'out' }],
    };
    const found = (changed: Partial<DeskContent>) =>
      compare([], hubWith(...facts), [{ ...good, ...changed }]);
    expect(found({})).toMatchObject(none);
    expect(found({ items: [{ id, state }] })).toMatchObject({ ...none, diverged: 1 });
    expect(found({ items: [{ id, state, due: lent.body.due, twice: 1 }] })).toMatchObject({ diverged: 1 });
    expect(found({ items: [] })).toMatchObject({ ...none, diverged: 1 });
    expect(found({ loans: [{ id, place: 'in' }] })).toMatchObject({ ...none, diverged: 1 });
    expect(found({ loans: [] })).toMatchObject({ ...none, diverged: 1 });
  });

  it('finds a gap in the hub’s sequence and a broken running hash', () => {
    const [first, second] = hub.facts;
    if (first === undefined || second === undefined) throw new Error('there are two');
    const gap = { ...hub, facts: [first, { ...second, sequence: 3 }] };
    expect(compare(acknowledged, gap, [desk()])).toMatchObject({ ...none, diverged: 1 });
    const hash = { ...hub, facts: [first, { ...second, hash: CHAIN_START }] };
    expect(compare(acknowledged, hash, [desk()])).toMatchObject({ ...none, diverged: 1 });
  });
});
