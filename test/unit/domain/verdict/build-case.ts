/** Cases to start from: a Gold-sized kit at home on an ordinary day, changed by each test where it matters. */
import type {
  MemberRecord,
  PresentedCard,
  RegisteredProduct,
  VerdictCase,
} from '../../../../domain/verdict/case.ts';
import type { ProgrammeProduct } from '../../../../domain/programme/programme-product.ts';
import type { Level } from '../../../../domain/programme/level.ts';

export const today = '2026-06-15';

export const aCard = (change: Partial<PresentedCard> = {}): PresentedCard => ({
  number: '20000001',
  region: 'emea',
  shown: true,
  expires: null,
  level: null,
  ...change,
});

export const aProduct = (model: string, change: Partial<RegisteredProduct> = {}): RegisteredProduct => ({
  model,
  serial: '1000000001',
  registered: '2024-03-01',
  details: 'complete',
  boughtIn: 'FR',
  ...change,
});

export const aRecord = (change: Partial<MemberRecord> = {}): MemberRecord => ({
  memberNumber: '20000001',
  region: 'emea',
  country: 'FR',
  level: null,
  levelSince: '2026-01-01',
  video: false,
  status: 'active',
  joined: '2020-05-04',
  cardSent: '2020-05-20',
  products: [],
  ...change,
});

export const aCase = (change: Partial<VerdictCase> = {}): VerdictCase => ({
  today,
  desk: { country: 'FR' },
  card: aCard(),
  record: aRecord(),
  roster: { builtAt: '2026-06-15T04:00:00Z' },
  ...change,
});

/** Made-up models, so that no test leans on what a real one is said to count for. */
export const programmeProducts: ProgrammeProduct[] = [
  { model: 'Body S', kind: 'body', limit: 'silver' },
  { model: 'Body G', kind: 'body', limit: 'gold' },
  { model: 'Body P', kind: 'body', limit: 'platinum' },
  { model: 'Lens S', kind: 'lens', limit: 'silver' },
  { model: 'Lens G', kind: 'lens', limit: 'gold' },
  { model: 'Lens P', kind: 'lens', limit: 'platinum' },
  { model: 'Cinema', kind: 'pro-video', limit: null },
  { model: 'Flash', kind: 'other', limit: null },
  { model: 'Body ?', kind: 'body', limit: null },
];

const letters: Record<Level, string> = { silver: 'S', gold: 'G', platinum: 'P' };

/** So many bodies and lenses of one limit, each with a serial of its own. */
export function aKit(bodies: number, lenses: number, limit: Level, change: Partial<RegisteredProduct> = {}) {
  const of = (kind: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      aProduct(`${kind} ${letters[limit]}`, { serial: `${limit}${kind}${at}`, ...change }),
    );
  return [...of('Body', bodies), ...of('Lens', lenses)];
}

/** A member at home with these products, judged by the made-up models above. */
export const withKit = (
  products: RegisteredProduct[],
  record: Partial<MemberRecord> = {},
  change: Partial<VerdictCase> = {},
): VerdictCase =>
  aCase({ record: aRecord({ products, ...record }), programme: { products: programmeProducts }, ...change });
