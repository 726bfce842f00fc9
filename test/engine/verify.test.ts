import { describe, expect, it } from 'vitest';
import { writeTicket } from '../../domain/intake/ticket.ts';
import type { EventSettings } from '../../domain/wire/hub-api.ts';
import type { MemberRow, Segment } from '../../domain/roster/rows.ts';
import type { Presentation } from '../../renderer/worker/desk-service.ts';
import { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import { createRosterFetcher } from '../../renderer/worker/roster/fetch-roster.ts';
import { createRoster } from '../../renderer/worker/roster/roster.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { newId } from '../../renderer/worker/time.ts';
import { createVerify } from '../../renderer/worker/verify/verify.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeBody } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';

const event: EventSettings = { name: 'Test Event', country: 'FR', timeZone: 'Europe/Paris', sample: true };

function member(overrides: Partial<MemberRow>): MemberRow {
  return {
    memberNumber: '20000001',
    region: 'emea',
    country: 'DE',
    name: 'Sample Visitor',
    email: '',
    phone: '',
    level: 'gold',
    levelSince: '2099-01-01',
    video: false,
    status: 'active',
    joined: '2020-01-01',
    cardSent: '2020-02-01',
    products: [],
    cards: [],
    ...overrides,
  };
}

const segment: Segment = {
  members: [
    member({ cards: [{ number: '20000001', region: 'emea', expires: null, status: 'active' }] }),
    member({ memberNumber: '77', region: 'usa', country: 'US', name: 'Sample American' }),
    member({ memberNumber: '77', region: 'japan', country: 'JP', name: 'Sample Japanese' }),
    member({
      memberNumber: '88',
      region: 'usa',
      country: 'US',
      name: 'Sample Lost',
      cards: [{ number: 'LOST1', region: 'usa', expires: '2099-01-01', status: 'revoked' }],
    }),
  ],
  cards: [
    { number: 'U-4471902', region: 'usa', expires: '2099-03-31', status: 'active' },
    { number: 'U-4471903', region: 'usa', expires: '2099-03-31', status: 'revoked' },
  ],
};

async function startDesk() {
  const hub = new MemoryHub();
  hub.publish([segment]);
  const rosterDatabase = new RosterDatabase(`verify-test-${newId()}`);
  const client = createHubClient('', hub.fetch);
  await createRosterFetcher({
    database: rosterDatabase,
    hub: client,
    rosterKey: hub.rosterKey,
    progress: () => undefined,
  })();
  const database = freshDatabase();
  const log = await openLog(database, new MemoryJournal());
  const recorded: string[] = [];
  const verify = createVerify({
    roster: createRoster(rosterDatabase),
    database,
    event,
    record: (id, body) => {
      recorded.push(body.verdict);
      void log.save({ id, kind: 'verdict-given', about: id, body, technician: 'Test' });
    },
  });
  return { verify, database, log, recorded };
}

const card: Presentation = {
  by: 'card',
  number: '',
  region: null,
  shown: true,
  expires: null,
  level: null,
  name: null,
};

describe('identifying an input', () => {
  it('gives a verdict for a card number, however it is spaced', async () => {
    const { verify, recorded } = await startDesk();
    const found = await verify.identify(' 2000 0001 ');
    expect(found).toMatchObject({
      kind: 'verdict',
      given: { member: { name: 'Sample Visitor' }, answer: { verdict: 'priority', basis: 'record' } },
    });
    expect(recorded).toEqual(['priority']);
  });

  it('records unknown verdicts too', async () => {
    const { verify, recorded } = await startDesk();
    expect(await verify.identify('99887766')).toMatchObject({
      given: { answer: { verdict: 'unknown' }, member: null },
    });
    expect(recorded).toEqual(['unknown']);
  });

  it('asks whose number it is when two regions use it', async () => {
    const { verify, recorded } = await startDesk();
    expect(await verify.identify('77')).toMatchObject({
      kind: 'people',
      people: [{ region: 'japan' }, { region: 'usa' }],
    });
    expect(recorded).toEqual([]);
  });

  it('finds people by name and says when there is none', async () => {
    const { verify } = await startDesk();
    expect(await verify.identify('american')).toMatchObject({
      kind: 'people',
      people: [{ name: 'Sample American' }],
    });
    expect(await verify.identify('nobody')).toEqual({ kind: 'nothing', why: 'no-such-name' });
  });

  it('opens a ticket of this desk, and tells a misread one from a missing one', async () => {
    const { verify, log } = await startDesk();
    const ticket = writeTicket('AA', 1);
    const id = newId();
    await log.save({ id, kind: 'intake-taken', about: id, body: intakeBody(ticket), technician: 'Test' });
    expect(await verify.identify(ticket.toLowerCase())).toEqual({ kind: 'ticket', intakeId: id });
    expect(await verify.identify(writeTicket('AA', 2))).toEqual({ kind: 'nothing', why: 'ticket-not-here' });
    const wrong = ticket.slice(0, -1) + (ticket.endsWith('X') ? 'Y' : 'X');
    expect(await verify.identify(wrong)).toEqual({ kind: 'nothing', why: 'ticket-misread' });
  });

  it('stays calm at nothing and at ten thousand characters', async () => {
    const { verify } = await startDesk();
    expect(await verify.identify('  ')).toEqual({ kind: 'nothing', why: 'empty' });
    expect(await verify.identify('9'.repeat(10_000))).toEqual({ kind: 'nothing', why: 'too-long' });
  });
});

describe('presenting a card', () => {
  it('takes a card another region sent alone for a record', async () => {
    const { verify } = await startDesk();
    const given = await verify.present({ ...card, number: 'U-4471902' }, null);
    expect(given.answer).toMatchObject({ verdict: 'visitor-priority', basis: 'record', level: null });
    expect(given.answer.warnings).not.toContain('card-unverified');
  });

  it('does not take a revoked card', async () => {
    const { verify } = await startDesk();
    expect((await verify.present({ ...card, number: 'U-4471903' }, null)).answer.verdict).toBe('standard');
    expect((await verify.present({ ...card, number: 'LOST1' }, null)).answer.verdict).toBe('standard');
  });

  it('rests on what the card shows when nobody knows it', async () => {
    const { verify, database } = await startDesk();
    const first = await verify.present({ ...card, number: 'X-1' }, null);
    expect(first.answer.verdict).toBe('unknown');
    const shown: Presentation = {
      ...card,
      number: 'X-1',
      region: 'asia',
      expires: '2099-12-31',
      level: 'Gold',
      name: 'Sample Guest',
    };
    const second = await verify.present(shown, first.id);
    expect(second.answer).toMatchObject({
      verdict: 'visitor-priority',
      basis: 'card',
      warnings: expect.arrayContaining(['card-unverified']),
    });
    await expect
      .poll(async () => (await database.facts.get(second.id))?.fact.body)
      .toMatchObject({
        follows: first.id,
        card: { region: 'asia', level: 'Gold', name: 'Sample Guest' },
      });
  });

  it('does not mix up one number of two regions once the region is read', async () => {
    const { verify } = await startDesk();
    expect((await verify.present({ ...card, number: '77', region: 'japan' }, null)).member?.name).toBe(
      'Sample Japanese',
    );
    expect((await verify.present({ ...card, number: '77', region: 'asia' }, null)).member).toBeNull();
  });

  it('judges somebody found by name from the record', async () => {
    const { verify } = await startDesk();
    const given = await verify.present(
      { by: 'member', region: 'emea', memberNumber: '20000001', shown: false },
      null,
    );
    expect(given.answer).toMatchObject({
      verdict: 'priority',
      warnings: expect.arrayContaining(['identify-holder']),
    });
  });
});
