/** Members and cards for tests: made up, and small. */
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';

export function aMember(memberNumber: string, name: string, overrides: Partial<MemberRow> = {}): MemberRow {
  return {
    memberNumber,
    region: 'emea',
    country: 'FR',
    name,
    email: '',
    phone: '',
    level: 'gold',
    levelSince: '2026-01-01',
    video: false,
    status: 'active',
    joined: '2020-01-01',
    cardSent: '2020-02-01',
    products: [],
    cards: [aCard(memberNumber, { region: overrides.region ?? 'emea' })],
    ...overrides,
  };
}

export function aCard(number: string, overrides: Partial<CardRow> = {}): CardRow {
  return { number, region: 'emea', expires: null, status: 'active', ...overrides };
}
