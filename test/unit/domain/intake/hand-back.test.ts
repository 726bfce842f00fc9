import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityDocuments, type HandBackProof } from '../../../../domain/facts/items-handed-back.ts';
import { readFact } from '../../../../domain/facts/kinds.ts';
import {
  handBackHash,
  handBackText,
  isSignatureTrue,
  readProof,
} from '../../../../domain/intake/hand-back.ts';
import {
  foldIntake,
  itemsHere,
  standingHandBacks,
  statusOf,
  type IntakeFact,
  type IntakeState,
} from '../../../../domain/intake/intake.ts';
import { writeTicket } from '../../../../domain/intake/ticket.ts';
import { intakeWith, withSecondItem } from '../../../support/desks-at-work.ts';
import { expectAnyOrder, folded } from '../../../support/any-order.ts';
import { handBackFact, moveFact, testId, undoneFact } from '../../../support/facts.ts';

const taken = withSecondItem(intakeWith(1, '0123'));
const about = taken.id;
const [body = '', lens = ''] = taken.body.items.map(({ id }) => id);
const ready = moveFact({ id: 2, about, to: 'ready', after: [about] });
const both = handBackFact({ id: 3, about, items: [body, lens] });
const first = handBackFact({ id: 4, about, items: [body] });
const second = handBackFact({ id: 5, desk: 'BB', about, items: [lens] });
const undone = undoneFact({ id: 6, about, handBack: first.id });

const fold = (...facts: IntakeFact[]): IntakeState => folded(foldIntake, facts);

const here = (...facts: IntakeFact[]): string[] => itemsHere(fold(...facts)).map(({ id }) => id);

describe('an intake whose items are handed back', () => {
  it('is handed back when all of them are, and not before', () => {
    expect(here(taken, ready)).toEqual([body, lens]);
    expect(here(taken, ready, first)).toEqual([lens]);
    expect(statusOf(fold(taken, ready, first)).status).toBe('ready');
    expect(statusOf(fold(taken, ready, first, second)).status).toBe('handed-back');
    expect(statusOf(fold(taken, both)).status).toBe('handed-back');
    expect(here(taken, both)).toEqual([]);
  });

  it('is back where its moves left it when a hand-back is undone', () => {
    const state = fold(taken, ready, first, second, undone);
    expect(statusOf(state)).toEqual({ status: 'ready', heads: [ready.id], conflict: false });
    expect(standingHandBacks(state)).toEqual([second]);
    expect(here(taken, ready, first, second, undone)).toEqual([body]);
  });

  it('stays handed back whatever another desk thought meanwhile, without a question', () => {
    const moves = [
      moveFact({ id: 7, desk: 'AA', about, to: 'ready', after: [about] }),
      moveFact({ id: 8, desk: 'BB', about, to: 'in-work', after: [about] }),
    ];
    expect(statusOf(fold(taken, ...moves)).conflict).toBe(true);
    expect(statusOf(fold(taken, both, ...moves))).toMatchObject({ status: 'handed-back', conflict: false });
  });

  it('may have been moved to "handed back" as a whole, as earlier versions did', () => {
    const moved = moveFact({ id: 7, about, to: 'handed-back', after: [about] });
    expect(here(taken, moved)).toEqual([]);
    expect(statusOf(fold(taken, moved)).status).toBe('handed-back');
    const back = moveFact({ id: 8, about, to: 'ready', after: [moved.id] });
    expect(here(taken, moved, back)).toEqual([body, lens]);
  });

  it('has nothing to hand back before it has arrived itself, and names no items that are not its own', () => {
    expect(here(both)).toEqual([]);
    expect(statusOf(fold(both)).status).toBe('received');
    expect(here(handBackFact({ id: 9, about, items: [testId(77)] }), taken)).toEqual([body, lens]);
  });

  it('ends in the same state for any order of arrival, with any repeats', () => {
    const items = fc.constantFrom<string[]>([body], [lens], [body, lens]);
    const steps = fc.array(fc.record({ items, undoes: fc.nat(), isUndoing: fc.boolean() }), {
      maxLength: 10,
    });
    const generated = steps.map((made) => {
      const facts: IntakeFact[] = [taken, ready];
      made.forEach((step, index) => {
        const origin = { id: index + 10, about, desk: index % 2 === 0 ? 'AA' : 'BB' };
        const handBack = facts[step.undoes % facts.length]?.id ?? about;
        facts.push(
          step.isUndoing
            ? undoneFact({ ...origin, handBack })
            : handBackFact({ ...origin, items: step.items }),
        );
      });
      return facts;
    });
    expectAnyOrder(generated, foldIntake, (state) => [statusOf(state), itemsHere(state)]);
  });
});

describe('the facts of a hand-back', () => {
  const signature = { attachment: 'a'.repeat(64), covers: 'b'.repeat(64) };

  it.each<HandBackProof>([
    { by: 'receipt', collector: null },
    { by: 'receipt', collector: 'Sample Colleague' },
    { by: 'card' },
    ...identityDocuments.map((document) => ({ by: 'identity' as const, document })),
  ])('are known with the proof %j, signed or not', (proof) => {
    for (const signed of [null, signature]) {
      const fact = handBackFact({ id: 3, about, items: [body], proof, signature: signed });
      expect(readFact(structuredClone(fact))).toEqual({ state: 'known', fact });
    }
    expect(readFact(structuredClone(undone))).toEqual({ state: 'known', fact: undone });
  });

  it('are malformed where nothing proves who it was, or more is written down than may be', () => {
    const wrong = (changed: object) => readFact({ ...first, body: { ...first.body, ...changed } });
    const bySignature = { proof: { by: 'signature' } };
    expect(wrong(bySignature)).toMatchObject({ state: 'malformed', reason: 'body.signature: custom' });
    expect(wrong({ ...bySignature, signature }).state).toBe('known');
    const withNumber = { by: 'identity', document: 'passport', number: 'C01X00T47' };
    expect(wrong({ proof: withNumber }).state).toBe('malformed');
    expect(wrong({ proof: { by: 'card', collector: 'Sample Colleague' } }).state).toBe('malformed');
    expect(wrong({ items: [] }).state).toBe('malformed');
    expect(readFact({ ...undone, body: { ...undone.body, because: ' ' } }).state).toBe('malformed');
  });
});

describe('a code, scanned or typed,', () => {
  const card = { number: 'AB 12-34', region: 'europe' };
  const withCard = { ...taken, body: { ...taken.body, person: { ...taken.body.person, card } } };

  it.each([
    [taken.body.ticket, 'receipt'],
    [taken.body.ticket.toLowerCase().replaceAll('-', ''), 'receipt'],
    [` ${taken.body.ticket.replaceAll('-', ' ')} `, 'receipt'],
    [writeTicket('AA', 77), 'other-receipt'],
    [`${taken.body.ticket.slice(0, -1)}${taken.body.ticket.endsWith('Z') ? 'Y' : 'Z'}`, 'misread'],
    ['ab1234', 'card'],
    [' 2000 0001', 'card'],
    ['20000001', 'card'],
    ['20000002', 'other-card'],
    ['', 'other-card'],
  ])('%s is read as %s', (code, read) => {
    expect(readProof(withCard, code)).toBe(read);
  });

  it('proves nothing by a card where the intake knows no number', () => {
    const person = { name: 'Sample Visitor', memberNumber: null, card: null };
    expect(readProof({ ...taken, body: { ...taken.body, person } }, '20000001')).toBe('other-card');
  });
});

describe('what is signed', () => {
  const proof = { by: 'receipt' as const, collector: null };

  it('is the same text whatever the order of the items', () => {
    expect(handBackText(taken, [lens, body], proof)).toBe(handBackText(taken, [body, lens], proof));
    expect(handBackText(taken, [body], proof)).toBe(
      `{"collector":null,"intake":"${about}","items":[{"id":"${body}","model":"EOS R5","serial":"0123"}],` +
        `"person":"Sample Visitor","ticket":"${taken.body.ticket}"}`,
    );
  });

  it('is no longer what was handed back when items, ticket, person or collector are others', () => {
    const signed = (items: string[], covers: string) =>
      handBackFact({ id: 3, about, items, proof, signature: { attachment: 'a'.repeat(64), covers } });
    const covers = handBackHash(taken, [body], proof);
    expect(isSignatureTrue(taken, signed([body], covers))).toBe(true);
    expect(isSignatureTrue(taken, first)).toBe(true);
    expect(isSignatureTrue(taken, signed([body, lens], covers))).toBe(false);
    const others = [
      { ticket: writeTicket('ZZ', 9) },
      { person: { ...taken.body.person, name: 'Sample Other' } },
    ];
    for (const changed of others) {
      const other = { ...taken, body: { ...taken.body, ...changed } };
      expect(isSignatureTrue(other, signed([body], covers))).toBe(false);
    }
    expect(handBackHash(taken, [body], { ...proof, collector: 'Sample Colleague' })).not.toBe(covers);
  });
});
