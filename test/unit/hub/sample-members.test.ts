import { describe, expect, it } from 'vitest';
import { samplePack, sampleProgramme } from '../../../domain/programme/sample-pack.ts';
import { findModel } from '../../../domain/kit/catalogue.ts';
import { cardKey } from '../../../domain/roster/card-number.ts';
import { cardRowSchema, memberRowSchema, regionSchema } from '../../../domain/roster/rows.ts';
import { decideVerdict } from '../../../domain/verdict/verdict.ts';
import { SAMPLE_DAY } from '../../../hub/sample/dates.ts';
import { knownCards, knownMembers } from '../../../hub/sample/known-visitors.ts';
import { sampleCard } from '../../../hub/sample/sample-card.ts';
import { sampleMember } from '../../../hub/sample/sample-member.ts';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const members = range(4000).map((index) => sampleMember(1, index));
const cards = range(2000).map((index) => sampleCard(1, index));

describe('sample members', () => {
  it('are the same for the same seed, each on its own, and others for another seed', () => {
    expect(sampleMember(1, 1234)).toEqual(members[1234]);
    expect(sampleMember(2, 1234)).not.toEqual(members[1234]);
    expect(sampleCard(1, 7)).toEqual(cards[7]);
  });

  it('are rows of the roster', () => {
    for (const member of members) expect(memberRowSchema.parse(member)).toEqual(member);
    for (const card of cards) expect(cardRowSchema.parse(card)).toEqual(card);
  });

  it('have numbers and cards of their own, also beside the well-known visitors', () => {
    const all = [...members, ...Object.values(knownMembers)];
    const numbers = all.map((member) => cardKey(member.memberNumber));
    expect(new Set(numbers).size).toBe(numbers.length);
    const everyCard = [...all.flatMap((member) => member.cards), ...cards, ...Object.values(knownCards)];
    const keys = everyCard.map((card) => `${card.region}/${cardKey(card.number)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('live in every country of the programme and in every region', () => {
    const countries = new Set(members.map((member) => member.country));
    for (const { country } of sampleProgramme.countries) expect(countries).toContain(country);
    expect(new Set(members.map((member) => member.region))).toEqual(new Set(regionSchema.options));
  });

  it('have the level that their kit earns, as a verdict finds it', () => {
    const active = members.filter((member) => member.region === 'emea' && member.status === 'active');
    expect(active.length).toBeGreaterThan(3000);
    for (const { name: _name, email: _email, phone: _phone, cards: _cards, ...record } of active) {
      const verdict = decideVerdict(
        {
          today: SAMPLE_DAY,
          desk: { country: 'FR' },
          card: null,
          record: { ...record, level: null, levelSince: null, video: false },
          roster: { builtAt: null },
        },
        samplePack,
      );
      expect([record.memberNumber, record.level, record.video]).toEqual([
        record.memberNumber,
        verdict.level,
        verdict.video,
      ]);
    }
  });

  it.each(['silver', 'gold', 'platinum', null] as const)('have level %s, some of them', (level) => {
    expect(members.filter((member) => member.level === level).length).toBeGreaterThan(50);
  });

  it.each([
    ['closed accounts', members.filter((member) => member.status === 'closed')],
    ['blocked accounts', members.filter((member) => member.status === 'blocked')],
    ['video members', members.filter((member) => member.video)],
    ['accounts without a product', members.filter((member) => member.products.length === 0)],
    ['kits of more than thirteen products', members.filter((member) => member.products.length > 13)],
    [
      'numbers of the old form',
      members.filter((member) => /^[A-Z]{2}\d{6}[A-Z]{2}$/.test(member.memberNumber)),
    ],
    [
      'estimated details',
      members.filter((member) => member.products.some((one) => one.details === 'estimated')),
    ],
    [
      'serial numbers that start with zeros',
      members.filter((member) => member.products.some((one) => /^00/.test(one.serial))),
    ],
    [
      'expired cards of other regions',
      cards.filter((card) => card.expires !== null && card.expires < SAMPLE_DAY),
    ],
    ['revoked cards', cards.filter((card) => card.status === 'revoked')],
  ])('include %s', (_name, found) => {
    expect(found.length).toBeGreaterThan(5);
  });

  it.each([
    'Latin',
    'Greek',
    'Cyrillic',
    'Arabic',
    'Hebrew',
    'Han',
    'Hangul',
    'Thai',
    'Devanagari',
    'Georgian',
  ])('have names in %s', (script) => {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    expect(members.some((member) => pattern.test(member.name))).toBe(true);
  });

  it('can be reached only where nobody is: example domains and numbers kept for fiction', () => {
    for (const { email, phone } of [...members, ...Object.values(knownMembers)]) {
      expect(email).toMatch(/^$|^[a-z0-9.]+@example\.(org|com|net)$/);
      expect(phone).toMatch(
        /^$|^\+61 491 570 \d{3}$|^\+49 30 23125 \d{3}$|^\+33 6 39 98 \d\d ?\d\d$|^\+44 7700 900 ?\d{3}$|^\+44 20 7946 0\d{3}$|^\+1 202 555 01\d\d$/,
      );
    }
  });

  it('own models of the catalogue, registered between joining and the day of the sample', () => {
    for (const { products, joined } of members) {
      for (const product of products) {
        expect(findModel(product.model)?.name).toBe(product.model);
        expect(product.registered >= joined && product.registered <= SAMPLE_DAY).toBe(true);
      }
    }
  });
});
