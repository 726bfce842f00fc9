/** Answers as they are read at the desk: every sentence with its names, dates and counts, and every advice. */
import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../../domain/programme/programme.ts';
import type { VerdictCase } from '../../../../domain/verdict/case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCard, aCase, aKit, aProduct, aRecord } from './build-case.ts';
import { countsProgramme, inCountry, packOf, pointsProgramme, yearProgramme } from './build-programme.ts';

const programmes: Programme[] = [
  countsProgramme(),
  pointsProgramme(),
  yearProgramme(),
  yearProgramme({ id: 'asia', name: 'CPS Asia', region: 'asia', months: 36, countries: [inCountry('VN')] }),
];

function read(change: Partial<VerdictCase>) {
  const { explain, advice } = decideVerdict(aCase(change), packOf(...programmes));
  return [...explain, ...advice.map(({ id, text }) => `${id}: ${text}`)];
}

const foreign = aCard({ number: 'J1', region: 'japan' });
const noRoster = { roster: { builtAt: null } };

describe('an answer read as a whole', () => {
  it('about nobody, or a number that is not known', () => {
    expect(read({ card: null, record: null, ...noRoster })).toMatchInlineSnapshot(`
      [
        "No card and no record: nothing here tells whether this person is a member.",
        "There is no roster on this desk to check against.",
        "ask-for-evidence: Ask for a card, an e-card or the account page, then decide; the decision is recorded.",
        "get-roster: Fetch the current roster as soon as there is a network.",
      ]
    `);
    expect(read({ record: null })).toMatchInlineSnapshot(`
      [
        "Number 20000001 is not on the roster of 15 June 2026, and at a desk of CPS Europe, Middle East and Africa its own card proves nothing by itself.",
        "ask-for-evidence: Ask for a card, an e-card or the account page, then decide; the decision is recorded.",
      ]
    `);
    expect(read({ record: null, card: aCard({ region: null }) })).toMatchInlineSnapshot(`
      [
        "Number 20000001 is not on the roster of 15 June 2026, and which region it belongs to cannot be told.",
        "ask-for-evidence: Ask for a card, an e-card or the account page, then decide; the decision is recorded.",
      ]
    `);
  });

  it('about accounts that are closed or blocked', () => {
    expect(read({ record: aRecord({ status: 'closed' }) })).toMatchInlineSnapshot(`
      [
        "The account of member 20000001 is closed, so its card gives no priority.",
        "apply-again: Apply for a new membership and register the kit again; a new number follows.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    expect(read({ record: aRecord({ status: 'blocked' }) })).toMatchInlineSnapshot(`
      [
        "The account of member 20000001 is blocked, so its card gives no priority.",
        "ask-programme-office: Ask the programme office of the home region why the account is blocked.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
  });

  it('about old numbers', () => {
    const card = aCard({ number: 'FR013795RS' });
    expect(read({ card, record: aRecord({ memberNumber: 'FR013795RS' }) })).toMatchInlineSnapshot(`
      [
        "Number FR013795RS has the old form of letters and digits, which ended in April 2010.",
        "apply-again: Apply for a new membership and register the kit again; a new number follows.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    expect(read({ card, record: aRecord({ products: aKit(2, 3, 'gold') }) })).toMatchInlineSnapshot(`
      [
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020, with Gold.",
        "Today's kit reaches Gold and counts at once; the record still says no photo level.",
        "Number FR013795RS has the old form of letters and digits, which ended in April 2010; the valid number of this member is 20000001.",
        "No card of member 20000001 is in hand, so who stands here is not yet proven.",
        "check-identity: Check an identity document against the record of 20000001.",
      ]
    `);
  });

  it('about members at home', () => {
    const kit = [...aKit(2, 3, 'gold', { details: 'estimated' }), aProduct('Body S', { serial: 'x' })];
    expect(read({ record: aRecord({ products: kit, level: 'silver' }) })).toMatchInlineSnapshot(`
      [
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020, with Gold.",
        "Today's kit reaches Gold and counts at once; the record still says Silver.",
        "Purchase details are estimates, so benefits wait for proof of purchase: 2 × Body G and 3 × Lens G.",
        "complete-details: Ask for the invoice, or have the member complete the purchase details, for 2 × Body G and 3 × Lens G.",
      ]
    `);
    expect(read({ record: aRecord({ products: aKit(2, 3, 'silver'), level: 'gold' }) }))
      .toMatchInlineSnapshot(`
      [
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020, with Gold.",
        "The member keeps Gold for now; the kit as registered today would leave Silver on 1 January 2027.",
        "register-before-1-january: To keep Gold on 1 January 2027, register 2 more bodies and 3 more lenses counting for Gold or above before that day.",
      ]
    `);
    expect(read({ card: null, record: aRecord({ products: aKit(1, 3, 'silver') }) })).toMatchInlineSnapshot(`
      [
        "Of 4 registered products, 1 body and 3 lenses count; Silver takes 2 and 3.",
        "No card of member 20000001 is in hand, so who stands here is not yet proven.",
        "The card was sent on 20 May 2020, 2217 days ago, and none is in hand.",
        "what-is-missing: Register 1 more body counting for Silver or above to reach Silver. 1 Pro Video product would make Video membership.",
        "check-identity: Check an identity document against the record of 20000001.",
        "ask-for-card-again: If the card never came, have the programme office send a new one.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    expect(
      read({ record: aRecord({ country: 'HR', products: [...aKit(3, 4, 'platinum'), aProduct('Cinema')] }) }),
    ).toMatchInlineSnapshot(`
      [
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020, with Silver.",
        "Today's kit reaches Silver and counts at once; the record still says no photo level.",
        "The home country (Croatia) offers Silver membership only, so it is Silver instead of Platinum and Video.",
      ]
    `);
  });

  it('about members whose level cannot be worked out', () => {
    const usa = { desk: { country: 'US' }, card: aCard({ number: 'U1', region: 'usa' }) } as const;
    expect(
      read({ ...usa, record: aRecord({ memberNumber: 'U1', region: 'usa', country: 'US', level: 'gold' }) }),
    ).toMatchInlineSnapshot(`
      [
        "Member U1 of CPS USA is on the roster and active since 4 May 2020, with Gold.",
        "The level is taken from the record as it stands: the rules of CPS USA are not on this desk.",
      ]
    `);
    expect(read({ record: aRecord({ country: null, level: 'silver' }) })).toMatchInlineSnapshot(`
      [
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020, with Silver.",
        "The level is taken from the record as it stands: the record does not say where the member lives.",
      ]
    `);
  });

  it('about members of one region who live where another has its programme', () => {
    expect(read({ record: aRecord({ country: 'VN', level: 'gold' }) })).toMatchInlineSnapshot(`
      [
        "Member 20000001 has a home address in a country where CPS Europe, Middle East and Africa is not offered (Vietnam).",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    const asia = { region: 'asia', memberNumber: 'A1', joined: null } as const;
    const card = aCard({ number: 'A1', region: 'asia', expires: '2026-06-15' });
    expect(read({ card, record: aRecord({ ...asia, country: 'VN' }) })).toMatchInlineSnapshot(`
      [
        "Card A1 of CPS Asia is in hand, valid until 15 June 2026, and nothing on the roster speaks against it.",
        "Member A1 of CPS Asia is on the roster and active.",
        "Levels of CPS Asia are not carried over: the service here may differ from the one at home.",
      ]
    `);
    expect(read({ card, record: aRecord({ ...asia, country: 'FR' }) })).toMatchInlineSnapshot(`
      [
        "Card A1 of CPS Asia is in hand, valid until 15 June 2026, and nothing on the roster speaks against it.",
        "Member A1 of CPS Asia is on the roster and active.",
        "Levels of CPS Asia are not carried over: the service here may differ from the one at home.",
        "register-again: With a home address in France, register with CPS Europe, Middle East and Africa to have its benefits.",
      ]
    `);
  });

  it('about paid memberships', () => {
    const swiss = { country: 'CH', level: 'gold' } as const;
    expect(read({ record: aRecord({ ...swiss, levelSince: '2026-01-01' }) })).toMatchInlineSnapshot(`
      [
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020, with Gold.",
        "The membership lasts until 31 December 2026.",
      ]
    `);
    expect(read({ record: aRecord({ ...swiss, levelSince: '2025-01-01' }) })).toMatchInlineSnapshot(`
      [
        "The membership of 20000001 ended on 31 December 2025 and no renewal is known here.",
        "renew-card: Renew the membership with the home region, or show a newer card or e-card.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
  });

  it('about visitors', () => {
    expect(read({ card: foreign, record: null })).toMatchInlineSnapshot(`
      [
        "Card J1 of CPS Japan is in hand, with no expiry date, and nothing on the roster speaks against it.",
        "Nothing on this desk confirms card J1; the verdict rests on the card alone.",
        "Levels of CPS Japan are not carried over: the service here may differ from the one at home.",
      ]
    `);
    expect(read({ card: { ...foreign, shown: false }, record: null })).toMatchInlineSnapshot(`
      [
        "The holder of number J1 belongs to CPS Japan, and a visitor has priority only with a valid card in hand.",
        "Levels of CPS Japan are not carried over: the service here may differ from the one at home.",
        "show-card: Show a valid card or e-card of CPS Japan; priority applies from then on.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    expect(read({ card: { ...foreign, expires: '2026-06-14' }, record: null })).toMatchInlineSnapshot(`
      [
        "Card J1 expired: the date printed on it is 14 June 2026.",
        "Levels of CPS Japan are not carried over: the service here may differ from the one at home.",
        "renew-card: Renew the membership with the home region, or show a newer card or e-card.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    expect(read({ card: null, desk: { country: 'JP' } })).toMatchInlineSnapshot(`
      [
        "Member 20000001 belongs to CPS Europe, Middle East and Africa, and a visitor has priority only with a valid card in hand.",
        "Levels of CPS Europe, Middle East and Africa are not carried over: the service here may differ from the one at home.",
        "The card was sent on 20 May 2020, 2217 days ago, and none is in hand.",
        "show-card: Show a valid card or e-card of CPS Europe, Middle East and Africa; priority applies from then on.",
        "ask-for-card-again: If the card never came, have the programme office send a new one.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
    expect(read({ desk: { country: 'JP' } })).toMatchInlineSnapshot(`
      [
        "A member of the European programme from France is served with priority abroad on showing the card.",
        "Card 20000001 of CPS Europe, Middle East and Africa is in hand, with no expiry date, and nothing on the roster speaks against it.",
        "Member 20000001 of CPS Europe, Middle East and Africa is on the roster and active since 4 May 2020.",
        "Levels of CPS Europe, Middle East and Africa are not carried over: the service here may differ from the one at home.",
      ]
    `);
    const japanese = aRecord({ region: 'japan', country: 'JP', memberNumber: 'J1' });
    expect(read({ card: { ...foreign, expires: '2026-06-14' }, record: japanese })).toMatchInlineSnapshot(`
      [
        "Card J1 expired: the date printed on it is 14 June 2026.",
        "Levels of CPS Japan are not carried over: the service here may differ from the one at home.",
        "renew-card: Renew the membership with the home region, or show a newer card or e-card.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
      ]
    `);
  });

  it('about a roster that is old', () => {
    expect(read({ record: aRecord(), roster: { builtAt: '2026-06-01T00:00:00Z' } })).toMatchInlineSnapshot(`
      [
        "Account 20000001, opened on 4 May 2020, has no products registered.",
        "The roster is from 1 June 2026, 14 days ago; joins, closures and levels since then are missing.",
        "what-is-missing: Register 2 more bodies and 3 more lenses counting for Silver or above to reach Silver. 1 Pro Video product would make Video membership.",
        "ordinary-queue: Take the kit in through the ordinary queue; everybody may hand in kit.",
        "get-roster: Fetch the current roster as soon as there is a network.",
      ]
    `);
  });
});
