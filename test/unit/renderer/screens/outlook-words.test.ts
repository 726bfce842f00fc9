import i18next from 'i18next';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Missing } from '../../../../domain/verdict/level-advisor.ts';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { lossWords, reachWords } from '../../../../renderer/screens/verify/outlook-words.ts';
import { standingWords } from '../../../../renderer/screens/verify/standing-words.ts';
import type { LossReason } from '../../../../renderer/worker/service/given-verdict.ts';

const t = i18next.t;

function products(bodies: number, lenses: number, countingFor: 'gold' | 'platinum' = 'gold'): Missing {
  return { kind: 'products', bodies, lenses, countingFor };
}

const tooFew: LossReason = {
  why: 'too-few',
  progress: { level: 'gold', bodies: { have: 1, need: 2 }, lenses: { have: 3, need: 3 }, reached: false },
};
const tooFewPoints: LossReason = {
  why: 'too-few',
  progress: { level: 'gold', have: 12, need: 20, reached: false },
};

beforeAll(() => startWords('en'));

describe.each([
  {
    language: 'en',
    reach: [
      'To reach Gold: 1 lens counting for Gold or more',
      'To reach Gold: 1 body and 2 lenses counting for Gold or more',
      'To reach Gold: 2 bodies counting for Platinum',
      'To reach Gold: products with 1 more point',
      'What Gold takes is not known here.',
    ],
    loss: [
      'On 1 January: Silver, because CPS support ends for A and B',
      'On 1 January: Silver, because 1 of 2 bodies and 3 of 3 lenses count for Gold',
      'On 1 January: Silver, because the kit has 12 of 20 points for Gold',
      'On 1 January: Silver, because too few Pro Video products count then',
      'On 1 January: Silver',
    ],
    none: 'On 1 January: no level',
  },
  {
    language: 'de',
    reach: [
      'Für Gold fehlt noch: 1 Objektiv, das für Gold oder höher zählt',
      'Für Gold fehlt noch: 1 Gehäuse und 2 Objektive, die für Gold oder höher zählen',
      'Für Gold fehlt noch: 2 Gehäuse, die für Platin zählen',
      'Für Gold fehlt noch: Produkte mit 1 weiteren Punkt',
      'Was Gold verlangt, ist hier nicht bekannt.',
    ],
    loss: [
      'Am 1. Januar: Silber, weil die Unterstützung durch CPS für A und B endet',
      'Am 1. Januar: Silber, weil für Gold zu wenig zählt (Gehäuse 1 von 2, Objektive 3 von 3)',
      'Am 1. Januar: Silber, weil die Ausrüstung 12 von 20 Punkten für Gold hat',
      'Am 1. Januar: Silber, weil dann zu wenige Pro-Video-Produkte zählen',
      'Am 1. Januar: Silber',
    ],
    none: 'Am 1. Januar: keine Stufe',
  },
])('the level ahead in $language', ({ language, reach, loss, none }) => {
  beforeEach(() => i18next.changeLanguage(language));

  it('says what the next level takes', () => {
    const missing = [
      products(0, 1),
      products(1, 2),
      products(2, 0, 'platinum'),
      { kind: 'points', points: 1 } as const,
      null,
    ];
    expect(missing.map((one) => reachWords({ level: 'gold', missing: one }, t))).toEqual(reach);
  });

  it('says what the next recalculation leaves, and why', () => {
    const to = { level: 'silver', video: false } as const;
    const reasons: (LossReason | null)[] = [
      { why: 'support-ends', models: ['A', 'B'] },
      tooFew,
      tooFewPoints,
      { why: 'no-video' },
      null,
    ];
    expect(reasons.map((because) => lossWords({ on: '2027-01-01', to, because }, t))).toEqual(loss);
    const nothing = { level: null, video: false };
    expect(lossWords({ on: '2027-01-01', to: nothing, because: null }, t)).toBe(none);
  });
});

it('every standing of a product has words', async () => {
  await i18next.changeLanguage('de');
  const not = (why: 'limit-unknown' | 'not-qualifying' | 'registered-twice') =>
    standingWords({ counts: false, why }, t);
  const notOn = (why: 'registered-later' | 'supported-later' | 'support-ended') =>
    standingWords({ counts: false, why, date: '2027-01-02' }, t);
  expect([
    standingWords({ counts: true, as: 'body', upTo: 'platinum' }, t),
    standingWords({ counts: true, as: 'pro-video' }, t),
    standingWords({ counts: true, points: 1, proVideo: false }, t),
    standingWords({ counts: true, points: 8, proVideo: true }, t),
    not('limit-unknown'),
    not('not-qualifying'),
    not('registered-twice'),
    notOn('registered-later'),
    notOn('supported-later'),
    notOn('support-ended'),
  ]).toEqual([
    'Zählt bis Platin',
    'Zählt für Video',
    '1 Punkt',
    'Zählt für Video, 8 Punkte',
    'Grenze nicht bekannt: zählt nicht',
    'Kein qualifizierendes Produkt',
    'Doppelt registriert: zählt einmal',
    'Registriert am 2. Januar 2027: zählt noch nicht',
    'Unterstützt ab 2. Januar 2027',
    'Unterstützung endete am 2. Januar 2027',
  ]);
});
