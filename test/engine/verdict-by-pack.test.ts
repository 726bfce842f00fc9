import { describe, expect, it } from 'vitest';
import { builtInPack, europeanProgramme } from '../../domain/programme/built-in-pack.ts';
import type { CountsProgramme } from '../../domain/programme/counts-programme.ts';
import type { MembershipYearProgramme } from '../../domain/programme/membership-year-programme.ts';
import type { PointsProgramme } from '../../domain/programme/points-programme.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import type { MemberRow, ProductRow } from '../../domain/roster/rows.ts';
import type { GivenVerdict } from '../../renderer/worker/service/given-verdict.ts';
import { createVerify } from '../../renderer/worker/verify/verify.ts';
import { freshDatabase } from '../support/desk-storage.ts';
import { openRosterDesk } from '../support/roster-desk.ts';

const notKnown = { turnaroundDays: null, loans: null };

function product(model: string, serial = model.replaceAll(' ', '')): ProductRow {
  return { model, serial, registered: '2020-01-01', details: 'complete', boughtIn: 'DE' };
}

const member: MemberRow = {
  memberNumber: '20000001',
  region: 'emea',
  country: 'DE',
  name: 'Sample Visitor',
  email: '',
  phone: '',
  level: 'silver',
  levelSince: '2099-01-01',
  video: false,
  status: 'active',
  joined: '2020-01-01',
  cardSent: '2020-02-01',
  products: [],
  cards: [{ number: '20000001', region: 'emea', expires: null, status: 'active' }],
};

/** Rules that neither the built-in nor the sample pack has. */
function packOf(programme: Programme): ProgrammePack {
  return { ...builtInPack, name: 'Rules of the hub', version: 'hub-7', programmes: [programme] };
}

const counts: CountsProgramme = {
  ...europeanProgramme,
  levels: [
    { level: 'silver', needs: { bodies: 1, lenses: 1 }, ...notKnown },
    { level: 'gold', needs: { bodies: 1, lenses: 2 }, ...notKnown },
  ],
  products: [
    { model: 'Body of the hub', kind: 'body', limit: 'platinum' },
    { model: 'Lens of the hub', kind: 'lens', limit: 'gold' },
    { model: 'Lens that ends', kind: 'lens', limit: 'gold', supportedUntil: '2099-12-31' },
    { model: 'Old lens', kind: 'lens', limit: 'gold', supportedUntil: '2020-06-30' },
  ],
};

const points: PointsProgramme = {
  ...counts,
  kind: 'points',
  levels: [{ level: 'gold', needs: { points: 20 }, ...notKnown }],
  products: [
    { model: 'Body of the hub', kind: 'body', points: 12 },
    { model: 'Cinema of the hub', kind: 'pro-video', points: 3 },
  ],
};

const byYear: MembershipYearProgramme = {
  kind: 'membership-year',
  id: 'year',
  name: 'CPS Year',
  region: 'emea',
  countries: counts.countries,
  levels: [{ level: 'silver', ...notKnown }],
  months: 12,
};

/** The verdict about a member by a pack the hub published, and the fact recorded of it. */
async function verdictBy(pack: ProgrammePack, change: Partial<MemberRow>) {
  const { hub, roster, fetchRoster } = await openRosterDesk();
  hub.roster.publish({ members: [{ ...member, ...change }], cards: [] }, {}, hub.roster.secret, pack);
  await fetchRoster();
  const recorded: unknown[] = [];
  const verify = createVerify({
    roster,
    database: freshDatabase(),
    event: () => ({ name: 'Test Event', country: 'FR', timeZone: 'Europe/Paris', sample: false }),
    record: (_id, body) => recorded.push(body),
  });
  const found = await verify.identify(member.memberNumber);
  if (found.kind !== 'verdict') throw new Error('no verdict was given');
  return { given: found.given, recorded };
}

const linesOf = ({ kit }: GivenVerdict) =>
  kit !== null && 'lines' in kit
    ? kit.lines.map(({ product: { model }, standing }) => [model, standing])
    : [];

describe('a verdict by the pack that came with the roster', () => {
  it('names the pack and counts each product by it', async () => {
    const products = [product('Body of the hub'), product('Lens of the hub'), product('Old lens')];
    const { given } = await verdictBy(packOf(counts), { products });
    expect(given.programme).toEqual({ name: 'Rules of the hub', version: 'hub-7', sample: false });
    expect(given.kit).toMatchObject({ kind: 'counts', level: 'silver' });
    expect(linesOf(given)).toEqual([
      ['Body of the hub', { counts: true, as: 'body', upTo: 'platinum' }],
      ['Lens of the hub', { counts: true, as: 'lens', upTo: 'gold' }],
      ['Old lens', { counts: false, why: 'support-ended', date: '2020-06-30' }],
    ]);
    expect(given.outlook).toEqual({
      next: { level: 'gold', missing: { kind: 'products', bodies: 0, lenses: 1, countingFor: 'gold' } },
      loss: null,
    });
  });

  it('says what an account below the lowest level needs', async () => {
    const { given } = await verdictBy(packOf(counts), { level: null });
    expect(given.answer.verdict).toBe('standard');
    expect(given.outlook?.next).toEqual({
      level: 'silver',
      missing: { kind: 'products', bodies: 1, lenses: 1, countingFor: 'silver' },
    });
  });

  it('says what the next recalculation takes, and that the kit is too small for it', async () => {
    const products = [product('Body of the hub'), product('Lens of the hub')];
    const { given } = await verdictBy(packOf(counts), { level: 'gold', products });
    expect(given.answer.level).toBe('gold');
    expect(given.outlook?.loss).toMatchObject({
      to: { level: 'silver', video: false },
      because: { why: 'too-few', progress: { level: 'gold', lenses: { have: 1, need: 2 } } },
    });
  });

  it('says when it is the end of support that takes the level', async () => {
    const year = String(new Date().getFullYear());
    const products = [product('Body of the hub'), product('Lens of the hub'), product('Lens that ends')];
    const ending = counts.products.map((known) =>
      known.model === 'Lens that ends' ? { ...known, supportedUntil: `${year}-12-31` } : known,
    );
    const { given } = await verdictBy(packOf({ ...counts, products: ending }), { level: 'gold', products });
    expect(given.outlook?.loss).toMatchObject({
      to: { level: 'silver' },
      because: { why: 'support-ends', models: ['Lens that ends'] },
    });
  });

  it('adds up points where the programme does', async () => {
    const products = [product('Body of the hub'), product('Cinema of the hub')];
    const { given } = await verdictBy(packOf(points), { products });
    expect(given.kit).toMatchObject({ kind: 'points', video: true });
    expect(linesOf(given)).toContainEqual(['Cinema of the hub', { counts: true, points: 3, proVideo: true }]);
    expect(given.outlook?.next).toEqual({ level: 'gold', missing: { kind: 'points', points: 5 } });
  });

  it('counts no products where a membership is joined for a time', async () => {
    const { given } = await verdictBy(packOf(byYear), { products: [product('Body of the hub')] });
    expect(given).toMatchObject({ kit: { kind: 'membership-year' }, outlook: null });
  });

  it('says nothing of levels to a closed account', async () => {
    const { given } = await verdictBy(packOf(counts), { status: 'closed' });
    expect(given.outlook).toBeNull();
  });

  it('has no kit where the pack has no rules for the home', async () => {
    const { given } = await verdictBy(packOf(counts), { country: 'US', products: [product('Old lens')] });
    expect(given).toMatchObject({ kit: null, outlook: null });
  });
});

describe('the sentences of a verdict', () => {
  it('are there in both languages, and the fact holds none of them', async () => {
    const { given, recorded } = await verdictBy(packOf(counts), {});
    const { en, de } = given.said;
    expect(en.explain).toHaveLength(given.answer.reasons.length + given.answer.warnings.length);
    expect(de.explain).toHaveLength(en.explain.length);
    expect(en.explain[0]).toContain('is on the roster and active');
    expect(de.explain[0]).toContain('steht im Verzeichnis');
    expect(de.advice.map(({ id }) => id)).toEqual(en.advice.map(({ id }) => id));
    const fact = JSON.stringify(recorded);
    for (const sentence of [...en.explain, ...de.explain]) expect(fact).not.toContain(sentence);
    expect(recorded).toMatchObject([{ programmeVersion: 'hub-7', reasons: given.answer.reasons }]);
  });
});
