import { describe, expect, it } from 'vitest';
import { readFact } from '../../../../domain/facts/kinds.ts';
import {
  allGood,
  conditionOf,
  isAllGood,
  isChecked,
  partsOfKind,
  SHUTTER_COUNT,
  withPart,
} from '../../../../domain/intake/condition-parts.ts';
import {
  draftAttachments,
  draftContent,
  draftProblems,
  draftToBody,
  nothingAdded,
  withoutSignature,
  withPromising,
  type Draft,
  type DraftItem,
  type DraftPhoto,
} from '../../../../domain/intake/draft.ts';
import { intakeHash, isIntakeSignatureTrue } from '../../../../domain/intake/intake-signature.ts';
import { writeTicket } from '../../../../domain/intake/ticket.ts';
import { aDraftItem } from '../../../support/draft-item.ts';
import { intakeFact, testId } from '../../../support/facts.ts';

const item = aDraftItem(testId(2));
const optional = { conditionRequired: false };
const required = { conditionRequired: true };
const terms = 'sample terms';
const picture = { hash: 'ab'.repeat(32), type: 'image/png' as const, bytes: 5 };

function draftWith(changed: Partial<Draft> = {}): Draft {
  return {
    id: testId(1),
    changedAt: 0,
    person: { name: 'Sample Visitor', memberNumber: null, card: null },
    contact: { phone: '', email: '', place: '' },
    language: 'de',
    verdict: null,
    queue: 'ordinary',
    items: [item],
    ...nothingAdded,
    ...changed,
  };
}

const withItem = (changed: Partial<DraftItem>): Draft => draftWith({ items: [{ ...item, ...changed }] });

function problemsOf(draft: Draft, rules = optional): string[] {
  return draftProblems(draft, rules).map(({ problem }) => problem);
}

function signed(draft: Draft): Draft {
  const covers = intakeHash(draft.id, draftContent(draft), terms);
  return { ...draft, signature: { ref: picture, covers, terms } };
}

describe('the condition of an item', () => {
  it('is asked for only where the event does', () => {
    expect(problemsOf(withItem({}))).toEqual([]);
    expect(problemsOf(withItem({}), required)).toEqual(['condition-missing']);
    expect(problemsOf(withItem({ condition: allGood(item) }), required)).toEqual([]);
  });

  it('is all good at once, and keeps the number of releases', () => {
    const counted = { ...item, condition: withPart(item, SHUTTER_COUNT, { state: 'good', note: '120000' }) };
    expect(isChecked(counted)).toBe(false);
    const good = { ...counted, condition: allGood(counted) };
    expect([isChecked(good), isAllGood(good)]).toEqual([true, true]);
    expect(good.condition).toContainEqual({ part: SHUTTER_COUNT, state: 'good', note: '120000' });
  });

  it('takes a few words with a mark', () => {
    const marked = (note: string): DraftItem['condition'] =>
      withPart({ ...item, condition: allGood(item) }, 'dents', { state: 'marked', note });
    expect(problemsOf(withItem({ condition: marked(' ') }))).toEqual(['mark-unsaid']);
    const alone = withPart(item, 'dents', { state: 'marked', note: '' });
    expect(problemsOf(withItem({ condition: alone }), required)).toEqual([
      'mark-unsaid',
      'condition-missing',
    ]);
    expect(problemsOf(withItem({ condition: marked('left') }), required)).toEqual([]);
    expect(isAllGood({ ...item, condition: marked('left') })).toBe(false);
  });

  it('holds only the parts of its kind, also after the product turned out to be another', () => {
    const lens = { kind: 'lens' as const, condition: allGood(item) };
    expect(conditionOf(lens).map(({ part }) => part)).toEqual(['mount', 'dents']);
    expect(isChecked(lens)).toBe(false);
    expect(draftContent(withItem(lens)).items[0]?.condition).toHaveLength(2);
    expect(partsOfKind('other').length).toBeLessThan(partsOfKind('body').length);
  });
});

describe('the fact a draft becomes', () => {
  const taken = intakeFact({ id: 1 });
  const proof: DraftPhoto = { ref: picture, shows: 'proof-of-purchase', item: item.id, note: '' };

  it('says nothing of what was not noted', () => {
    const body = draftToBody(draftWith(), writeTicket('AA', 1));
    expect(Object.keys(body)).not.toContain('promise');
    expect(Object.keys(body.items[0] ?? {})).toEqual([
      'id',
      'model',
      'kind',
      'serial',
      'service',
      'fault',
      'accessories',
    ]);
  });

  it('holds claim, proof, origin, promise and signature, and reads as it was written', () => {
    const draft = signed({
      ...withItem({ warrantyClaimed: true, outsideRegion: true, condition: allGood(item) }),
      promise: { by: 1_800_000_000_000, because: 'part on its way' },
      photos: [proof],
    });
    const body = draftToBody(draft, writeTicket('AA', 1));
    expect(body.items[0]).toMatchObject({
      warranty: { claimed: true, proof: picture.hash },
      outsideRegion: true,
    });
    expect(body.signature?.attachment).toBe(picture.hash);
    expect(readFact({ ...taken, v: 3, body })).toMatchObject({ state: 'known', fact: { body } });
  });

  it('holds whether CPS supports an item, as it was decided when it was taken in', () => {
    const stray = aDraftItem(testId(9));
    const draft = withPromising(draftWith({ items: [item, stray] }), { by: 7, unsupported: [stray.id] });
    const { items, promise } = draftToBody(draft, writeTicket('AA', 1));
    expect(items.map(({ cpsSupported }) => cpsSupported)).toEqual([true, false]);
    expect(promise).toEqual({ by: 7, because: null });
    const kept = { by: 8, because: 'part on its way' };
    expect(withPromising({ ...draft, promise: kept }, { by: 9, unsupported: [] })).toMatchObject({
      items: [{ cpsSupported: true }, { cpsSupported: true }],
      promise: kept,
    });
  });

  it('claims without a proof when that is another item’s', () => {
    const draft = { ...withItem({ warrantyClaimed: true }), photos: [{ ...proof, item: testId(3) }] };
    expect(draftContent(draft).items[0]?.warranty).toEqual({ claimed: true, proof: null });
  });

  it('comes with its pictures; of an item taken off again they show none', () => {
    const stray: DraftPhoto = { ref: picture, shows: 'condition', item: testId(3), note: ' dent ' };
    expect(draftAttachments(signed(draftWith({ photos: [proof, stray] })))).toEqual([
      { attachment: picture, shows: 'proof-of-purchase', item: item.id, note: '' },
      { attachment: picture, shows: 'condition', item: null, note: 'dent' },
      { attachment: picture, shows: 'signature', item: null, note: '' },
    ]);
  });
});

describe('a signature', () => {
  it('stands for the draft as it was signed', () => {
    expect(problemsOf(signed(draftWith()))).toEqual([]);
  });

  it.each<[string, (draft: Draft) => Draft]>([
    ['who', (draft) => ({ ...draft, person: { ...draft.person, name: 'Somebody Else' } })],
    ['what', (draft) => ({ ...draft, items: [...draft.items, aDraftItem(testId(9))] })],
    ['the condition', (draft) => ({ ...draft, items: [{ ...item, condition: allGood(item) }] })],
    ['the claim', (draft) => ({ ...draft, items: [{ ...item, warrantyClaimed: true }] })],
    ['the promise', (draft) => ({ ...draft, promise: { by: 1, because: null } })],
    ['the language of the terms', (draft) => ({ ...draft, language: 'en' })],
  ])('has to be given anew when %s is changed', (_what, change) => {
    expect(problemsOf(change(signed(draftWith())))).toEqual(['signature-outdated']);
  });

  it('holds fast what was decided for it, whatever the pack says later, and lets go of it when it is withdrawn', () => {
    const decided = withPromising(draftWith(), { by: 7, unsupported: [item.id] });
    const draft = signed(decided);
    expect(withPromising(draft, { by: 9, unsupported: [] })).toEqual(draft);
    expect(problemsOf({ ...draft, items: [{ ...item, cpsSupported: true }] })).toEqual([
      'signature-outdated',
    ]);
    expect(withoutSignature(draft)).toEqual(draftWith());
    // An earlier version of the app had it signed without a word of support.
    const earlier = signed(draftWith({ promise: { by: 7, because: null } }));
    expect(problemsOf(withPromising(earlier, { by: 9, unsupported: [item.id] }))).toEqual([]);
  });

  it('does not mind what the visitor does not sign', () => {
    const draft = signed(draftWith());
    expect(problemsOf({ ...draft, contact: { ...draft.contact, place: 'row 7' } })).toEqual([]);
  });

  it('can be held against what was taken in, under the terms of then', () => {
    const body = draftToBody(signed(draftWith()), writeTicket('AA', 1));
    const fact = { ...intakeFact({ id: 1 }), body };
    expect(isIntakeSignatureTrue(fact, ['other terms', terms])).toBe(true);
    expect(isIntakeSignatureTrue(fact, ['other terms'])).toBe(false);
    const altered = { ...body, items: body.items.map((one) => ({ ...one, fault: 'worse' })) };
    expect(isIntakeSignatureTrue({ ...fact, body: altered }, [terms])).toBe(false);
    expect(isIntakeSignatureTrue(intakeFact({ id: 1 }), [])).toBe(true);
  });
});
