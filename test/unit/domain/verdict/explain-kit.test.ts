import { describe, expect, it } from 'vitest';
import { europeanProgramme } from '../../../../domain/programme/built-in-pack.ts';
import { explainKit } from '../../../../domain/verdict/explain-kit.ts';
import { aKit, aProduct, programmeProducts, today } from './build-case.ts';

const programme = {
  ...europeanProgramme,
  products: [
    ...programmeProducts,
    { model: 'Old', kind: 'body' as const, limit: 'gold' as const, supportedUntil: '2020-12-31' },
    { model: 'New', kind: 'lens' as const, limit: 'gold' as const, supportedFrom: '2026-07-01' },
  ],
};

const standingOf = (model: string, registered = '2024-03-01') =>
  explainKit([aProduct(model, { registered })], programme, today).lines[0]?.standing;

describe('explainKit', () => {
  it('says of each product at which level it counts, or why not', () => {
    expect(standingOf('Body G')).toEqual({ counts: true, as: 'body', upTo: 'gold' });
    expect(standingOf('Lens S')).toEqual({ counts: true, as: 'lens', upTo: 'silver' });
    expect(standingOf('Cinema')).toEqual({ counts: true, as: 'pro-video' });
    expect(standingOf('Flash')).toEqual({ counts: false, why: 'not-qualifying' });
    expect(standingOf('Body ?')).toEqual({ counts: false, why: 'limit-unknown' });
    expect(standingOf('EOS Nowhere')).toEqual({ counts: false, why: 'limit-unknown' });
    expect(standingOf('Old')).toEqual({ counts: false, why: 'support-ended', date: '2020-12-31' });
    expect(standingOf('New')).toEqual({ counts: false, why: 'supported-later', date: '2026-07-01' });
    expect(standingOf('Body G', '2026-06-16')).toEqual({
      counts: false,
      why: 'registered-later',
      date: '2026-06-16',
    });
  });

  it('counts a product registered twice once, from its first registration', () => {
    const products = [aProduct('Body G', { registered: '2026-12-01' }), aProduct('Body G')];
    expect(explainKit(products, programme, today).lines.map(({ standing }) => standing)).toEqual([
      { counts: true, as: 'body', upTo: 'gold' },
      { counts: false, why: 'registered-twice' },
    ]);
  });

  it('counts how far each level is', () => {
    const kit = explainKit([...aKit(2, 2, 'platinum'), ...aKit(1, 1, 'silver')], programme, today);
    expect(kit.progress).toEqual([
      { level: 'silver', bodies: { have: 3, need: 2 }, lenses: { have: 3, need: 3 }, reached: true },
      { level: 'gold', bodies: { have: 2, need: 2 }, lenses: { have: 2, need: 3 }, reached: false },
      { level: 'platinum', bodies: { have: 2, need: 3 }, lenses: { have: 2, need: 4 }, reached: false },
    ]);
    expect(kit).toMatchObject({ level: 'silver', levelByNumber: 'gold', video: false });
  });

  it('needs no product at all', () => {
    expect(explainKit([], programme, today)).toMatchObject({ lines: [], level: null, video: false });
  });
});
