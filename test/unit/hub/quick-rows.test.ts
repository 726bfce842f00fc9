import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardColumns, memberColumns, memberFields, productColumns } from '../../../hub/import/columns.ts';
import { quickCard, quickMember, quickProduct } from '../../../hub/import/quick-rows.ts';
import { sampleMember } from '../../../hub/sample/sample-member.ts';

/** What stands in cells, right and wrong. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'DE',
    'fr',
    'UK',
    ' emea ',
    'EMEA',
    'mars',
    'gold',
    'Silver',
    'yes',
    'NO',
    'maybe',
  ),
  fc.constantFrom(
    'active',
    'closed',
    'Blocked',
    'revoked',
    'complete',
    'estimated',
    '-',
    '–',
    'ab-1',
    '１２',
  ),
  fc.constantFrom('2024-02-29', ' 2026-01-01 ', '2023-02-29', '2026-1-1', '26.11.2026', '0000-01-01'),
  fc.constantFrom(
    'Zo\u0065\u0308',
    'a\u0000b',
    'a\nb',
    'a\u0085b',
    '\u00a0x\u00a0',
    '\u2028',
    'x'.repeat(41),
  ),
  fc.constantFrom('x'.repeat(61), 'x'.repeat(121), 'x'.repeat(200), 'é'.repeat(201), '藤沢 ひなた', '😀'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Rows in which a few cells of a good one are anything. */
function rows(good: Record<string, string>) {
  const changes = fc.dictionary(fc.constantFrom(...Object.keys(good)), cell, { maxKeys: 3 });
  return changes.map((change) => ({ ...good, ...change }));
}

const goodMember = {
  member_number: '10000001',
  region: 'emea',
  country: 'DE',
  name: 'Käthe Blümhofer',
  email: 'k@example.org',
  phone: '+49 30 23125 001',
  level: 'gold',
  level_since: '2026-01-01',
  video: 'no',
  status: 'active',
  joined: '2019-05-02',
  card_sent: '',
};
const goodCard = { number: '100', region: 'usa', member_number: '', expires: '2027-05-06', status: 'active' };
const goodProduct = {
  member_number: '100',
  model: 'EOS R5',
  serial: '0012',
  registered: '2020-02-03',
  details: 'complete',
  bought_in: 'DE',
};

describe('rows read quickly', () => {
  it.each([
    ['members', goodMember, memberColumns, quickMember],
    ['cards', goodCard, cardColumns, quickCard],
    ['products', goodProduct, productColumns, quickProduct],
  ] as const)('are what the schema reads, or left to it: %s', (_name, good, schema, quick) => {
    fc.assert(
      fc.property(rows(good), (cells) => {
        const read = quick(cells);
        if (read !== null) expect(schema.safeParse(cells)).toEqual({ success: true, data: read });
      }),
      { numRuns: 5000 },
    );
    expect(quick(good)).toEqual(schema.parse(good));
  });

  it('are read that way wherever they come from', () => {
    for (let index = 0; index < 2000; index += 1) {
      const { memberNumber, levelSince, cardSent, video, level, ...member } = sampleMember(1, index);
      const columns = Object.keys(memberFields.shape);
      const values: Record<string, unknown> = {
        ...member,
        member_number: memberNumber,
        level: level ?? '',
        level_since: levelSince,
        card_sent: cardSent ?? '',
        video: video ? 'yes' : 'no',
      };
      const cells = Object.fromEntries(columns.map((column) => [column, String(values[column])]));
      expect(quickMember(cells)).toEqual(memberColumns.parse(cells));
    }
  });
});
