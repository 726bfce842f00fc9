/**
 * Visitors that every sample has, whatever its size and seed: the demo and the tests present their cards. All of them
 * are made up. What each is for stands with it; verdicts are for a desk in EMEA with the sample pack.
 */
import type { CardRow, MemberRow, ProductRow } from '../../domain/roster/rows.ts';
import { SAMPLE_NEW_YEAR } from './dates.ts';

const registered = '2023-03-14';

const product = (model: string, serial: string, more: Partial<ProductRow> = {}): ProductRow => ({
  model,
  serial,
  registered,
  details: 'complete',
  boughtIn: 'DE',
  ...more,
});

const bestBodies = [
  product('EOS 5D Mark IV', '023021004211'),
  product('EOS-1D X Mark II', '001012300417'),
  product('EOS R5', '032021001984'),
];
const bestLenses = [
  product('EF 24-70mm f/2.8L II USM', '6620103344'),
  product('EF 70-200mm f/2.8L IS III USM', '0810004571'),
  product('EF 400mm f/2.8L IS III USM', '00520031'),
  product('EF 16-35mm f/2.8L III USM', '2230009187'),
];

const member = (
  row: Partial<MemberRow> & Pick<MemberRow, 'memberNumber' | 'country' | 'name'>,
): MemberRow => ({
  region: 'emea',
  email: '',
  phone: '',
  level: null,
  levelSince: SAMPLE_NEW_YEAR,
  video: false,
  status: 'active',
  joined: '2019-05-02',
  cardSent: '2019-05-20',
  products: [],
  cards: [{ number: row.memberNumber, region: row.region ?? 'emea', expires: null, status: 'active' }],
  ...row,
});

const farAhead = '2099-12-31';

export const knownMembers = {
  /** Priority, Platinum. */
  platinumGermany: member({
    memberNumber: '10000001',
    country: 'DE',
    name: 'Käthe Blümhofer',
    email: 'kaethe.bluemhofer@example.org',
    phone: '+49 30 23125 001',
    level: 'platinum',
    products: [...bestBodies, ...bestLenses],
  }),
  /** Priority, Gold: three bodies and four lenses would do for Platinum, but the EOS 80D counts up to Silver. */
  goldFrance: member({
    memberNumber: '10000002',
    country: 'FR',
    name: 'Solène Beaumontel',
    email: 'solene.beaumontel@example.org',
    phone: '+33 6 39 98 00 02',
    level: 'gold',
    products: [...bestBodies.slice(0, 2), product('EOS 80D', '043021000678'), ...bestLenses],
  }),
  /** Priority, Silver, with a warning: details of two products are estimates. */
  silverEstimated: member({
    memberNumber: '10000003',
    country: 'IT',
    name: 'Niccolò Valgallini',
    email: 'niccolo.valgallini@example.com',
    level: 'silver',
    products: [
      product('EOS 80D', '083021002345', { details: 'estimated' }),
      product('EOS R7', '112031000219'),
      ...bestLenses.slice(0, 2),
      product('EF 50mm f/1.4 USM', '54120987', { details: 'estimated' }),
    ],
  }),
  /** Visitor of another region, with a record: visitor-priority when the card is shown. */
  usaOnRecord: member({
    memberNumber: '1010000004',
    region: 'usa',
    country: 'US',
    name: 'Harper Whitcombe',
    email: 'harper.whitcombe@example.com',
    phone: '+1 202 555 0104',
    level: 'gold',
    products: [...bestBodies.slice(0, 2), ...bestLenses.slice(0, 3)],
    cards: [{ number: '1010000004', region: 'usa', expires: farAhead, status: 'active' }],
  }),
  /** Standard: closed, whatever the card shows. */
  closedAccount: member({
    memberNumber: '10000007',
    country: 'GB',
    name: 'Alfie Thornwell',
    email: 'alfie.thornwell@example.net',
    phone: '+44 7700 900007',
    status: 'closed',
    level: 'gold',
    products: [...bestBodies.slice(0, 2), ...bestLenses.slice(0, 3)],
  }),
  /** Standard: an account without a product. */
  withoutProducts: member({
    memberNumber: '10000008',
    country: 'NL',
    name: 'Fenna Molenstra',
    email: 'fenna.molenstra@example.org',
    joined: '2024-02-12',
    cardSent: '2024-03-01',
  }),
  /** Standard: blocked. */
  blockedAccount: member({
    memberNumber: '10000009',
    country: 'ES',
    name: 'Íñigo Navarroz',
    email: 'inigo.navarroz@example.org',
    status: 'blocked',
    level: 'silver',
    products: [...bestBodies.slice(0, 2), ...bestLenses.slice(0, 3)],
  }),
  /** Priority, Gold; found by name without its Polish letters: zaneta swieteck. */
  polishName: member({
    memberNumber: '10000010',
    country: 'PL',
    name: 'Żaneta Święteckąwicz-Łąkowska',
    email: 'zaneta@example.org',
    level: 'gold',
    products: [...bestBodies.slice(0, 2), ...bestLenses.slice(0, 3)],
  }),
  /** Priority, Platinum; found by name without its Czech letters: jiri rehacek. */
  czechName: member({
    memberNumber: '10000011',
    country: 'CZ',
    name: 'Jiří Řeháček-Šťastík',
    email: 'jiri.rehacek@example.org',
    level: 'platinum',
    products: [...bestBodies, ...bestLenses],
  }),
  /** Visitor of another region, with a record and a name in Japanese. */
  japaneseMember: member({
    memberNumber: 'JP10000012',
    region: 'japan',
    country: 'JP',
    name: '藤沢 ひなた',
    email: 'hinata.12@example.com',
    level: 'platinum',
    products: [...bestBodies, ...bestLenses],
    cards: [{ number: 'JP10000012', region: 'japan', expires: farAhead, status: 'active' }],
  }),
  /** Priority, Silver: the kit would do for Platinum, but the country offers Silver only. */
  silverOnlyCountry: member({
    memberNumber: '10000013',
    country: 'UA',
    name: 'Соломія Щербович',
    email: 'solomiia.13@example.org',
    level: 'silver',
    products: [...bestBodies, ...bestLenses],
  }),
  /** Priority by video membership alone, without a photo level. */
  videoMember: member({
    memberNumber: '10000014',
    country: 'CH',
    name: 'Loïc Valroche',
    email: 'loic.valroche@example.com',
    video: true,
    products: [product('EOS C300 Mark II', '113021000077')],
  }),
} satisfies Record<string, MemberRow>;

export const knownCards = {
  /** Known by its card only: visitor-priority when shown, with a warning. */
  usaCardOnly: { number: '1010000005', region: 'usa', expires: farAhead, status: 'active' },
  /** Known by its card only, and that has expired: standard. */
  usaCardExpired: { number: '1010000006', region: 'usa', expires: '2020-06-30', status: 'active' },
  /** Known by its card only, and its region has revoked it. */
  usaCardRevoked: { number: '1010000015', region: 'usa', expires: farAhead, status: 'revoked' },
} satisfies Record<string, CardRow>;

/** On no roster: a number of the old form, which ended in April 2010. */
export const LEGACY_CARD_NUMBER = 'UK013795RS';

/** On no roster, and of no shape that says anything. */
export const UNKNOWN_CARD_NUMBER = '99999999';
