import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeTicket } from '../../domain/intake/ticket.ts';
import type { EventSettings } from '../../domain/wire/event.ts';
import type { Presentation } from '../../renderer/worker/service/presentation.ts';
import { newId } from '../../renderer/worker/time.ts';
import { createVerify } from '../../renderer/worker/verify/verify.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeBody } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import type { RosterRows } from '../support/roster-base.ts';
import { openRosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const event: EventSettings = { name: 'Test Event', country: 'FR', timeZone: 'Europe/Paris', sample: true };

const rows: RosterRows = {
  members: [
    aMember('20000001', 'Sample Visitor', { country: 'DE', levelSince: '2099-01-01' }),
    aMember('77', 'Sample American', { region: 'usa', country: 'US', cards: [] }),
    aMember('77', 'Sample Japanese', { region: 'japan', country: 'JP', cards: [] }),
    aMember('88', 'Sample Lost', {
      region: 'usa',
      country: 'US',
      cards: [{ number: 'LOST1', region: 'usa', expires: '2099-01-01', status: 'revoked' }],
    }),
  ],
  cards: [
    { number: 'U-4471902', region: 'usa', expires: '2099-03-31', status: 'active' },
    { number: 'U-4471903', region: 'usa', expires: '2099-03-31', status: 'revoked' },
  ],
};

function hubWithRoster(): MemoryHub {
  const hub = new MemoryHub();
  hub.roster.publish(rows);
  return hub;
}

async function startDesk(hub = hubWithRoster()) {
  const desk = await openRosterDesk(hub);
  await desk.fetchRoster();
  const database = freshDatabase();
  const log = await openLog(database, new MemoryJournal());
  const recorded: string[] = [];
  const verify = createVerify({
    roster: desk.roster,
    database,
    event: () => event,
    record: (id, body) => {
      recorded.push(body.verdict);
      void log.save({ id, kind: 'verdict-given', about: id, body, technician: 'Test' });
    },
  });
  return { verify, database, log, recorded, desk };
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

describe('without a network', () => {
  it('a valid card is as valid as with one, and nobody is asked for it', async () => {
    const { verify, desk } = await startDesk();
    const withNetwork = await verify.identify('20000001');
    desk.hub.fault = 'down';
    desk.hub.asked.length = 0;
    const { given } = (await verify.identify('20000001')) as Extract<typeof withNetwork, { kind: 'verdict' }>;
    expect(withNetwork).toMatchObject({ kind: 'verdict', given: { answer: given.answer } });
    expect(given.answer.verdict).toBe('priority');
    expect(desk.hub.asked).toEqual([]);
  });

  it.each(['down', 'html', 'error-500'] as const)(
    'a desk that never got a roster, its hub %s, calls no card invalid: it can’t tell',
    async (fault) => {
      const hub = hubWithRoster();
      hub.fault = fault;
      const { verify, recorded } = await startDesk(hub);
      for (const number of ['20000001', 'U-4471902', '99887766']) {
        expect(await verify.identify(number)).toMatchObject({
          kind: 'verdict',
          given: { answer: { verdict: 'unknown', basis: 'none' } },
        });
      }
      expect(recorded).toEqual(['unknown', 'unknown', 'unknown']);
    },
  );
});

describe('a roster that is too old to answer', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function startOutdatedDesk() {
    const started = await startDesk();
    vi.setSystemTime(Date.now() + 15 * 24 * 60 * 60 * 1000);
    return started;
  }

  it('never says no: it can’t tell, and leaves the decision to the technician', async () => {
    const { verify, recorded } = await startOutdatedDesk();
    expect(await verify.identify('20000001')).toMatchObject({
      given: { answer: { verdict: 'unknown', basis: 'none', warnings: ['roster-stale'] }, member: null },
    });
    const byName = { by: 'member', region: 'usa', memberNumber: '77', shown: false } as const;
    expect((await verify.present(byName, null)).answer).toMatchObject({ verdict: 'unknown' });
    expect((await verify.identify('88')).kind).toBe('verdict');
    expect(recorded).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('finds nobody by name, and says why', async () => {
    const { verify } = await startOutdatedDesk();
    expect(await verify.searchPeople('sample', 20)).toBeNull();
    expect(await verify.identify('Sample Visitor')).toEqual({ kind: 'nothing', why: 'roster-too-old' });
  });
});

describe('a roster of which a part can’t be read', () => {
  async function startDamagedDesk() {
    const started = await startDesk();
    for (const file of started.desk.folder.files.values()) file.bytes.fill(0);
    return started;
  }

  it('never calls somebody unknown: it says that it can’t tell', async () => {
    const { verify, recorded } = await startDamagedDesk();
    expect(await verify.identify('20000001')).toMatchObject({
      given: { answer: { verdict: 'unknown', basis: 'none', warnings: ['roster-damaged'] }, member: null },
    });
    const byName = { by: 'member', region: 'usa', memberNumber: '77', shown: false } as const;
    expect((await verify.present(byName, null)).answer.warnings).toContain('roster-damaged');
    expect((await verify.present({ ...card, number: 'U-4471903' }, null)).answer.warnings).toContain(
      'roster-damaged',
    );
    expect(recorded).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('still knows by heart that a number is on no roster', async () => {
    const { verify } = await startDamagedDesk();
    expect(await verify.identify('99887766')).toMatchObject({
      given: { answer: { verdict: 'unknown', warnings: [] } },
    });
  });
});
