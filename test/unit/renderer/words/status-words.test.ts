import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { alarmsOf } from '../../../../renderer/words/alarms.ts';
import { rosterWords, syncWords } from '../../../../renderer/words/status-words.ts';
import type { DeskStatus } from '../../../../renderer/worker/service/desk-status.ts';

const now = Date.parse('2026-11-24T13:00:00Z');
const minutes = 60_000;

beforeAll(() => startWords('en'));

const t = i18next.t;

/** A desk in sync with a fresh roster, but for what is said. */
function aStatus(
  change: { sync?: Partial<DeskStatus['sync']>; roster?: Partial<DeskStatus['roster']> } & Partial<
    Pick<DeskStatus, 'storage' | 'journal'>
  > = {},
): DeskStatus {
  return {
    desk: 'MC',
    event: { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false },
    eventBefore: null,
    sync: {
      state: 'in-sync',
      problem: null,
      pending: 0,
      oldestPendingAt: null,
      lastContactAt: now,
      offlineSince: null,
      quarantined: 0,
      attachments: 0,
      foreign: 0,
      skewMs: 0,
      ...change.sync,
    },
    roster: {
      builtAt: new Date(now - 190 * minutes).toISOString(),
      members: 5012,
      cards: 0,
      sample: false,
      programme: { name: 'Rules', version: '1', sample: false },
      arriving: null,
      problem: null,
      tooOld: null,
      ...change.roster,
    },
    journal: change.journal ?? { unopened: 0 },
    storage: change.storage ?? null,
    ended: null,
  };
}

/** A million members, `doneBytes` of 100 of them here. */
function anArrival(
  doneBytes: number,
  secondsLeft: number | null,
): NonNullable<DeskStatus['roster']['arriving']> {
  return { doneBytes, totalBytes: 100, members: 1_000_000, bytesPerSecond: 7, secondsLeft };
}

describe('sync in words', () => {
  it.each([
    [{}, 'In sync'],
    [{ attachments: 1 }, 'In sync, 1 photo still to be sent'],
    [{ attachments: 3 }, 'In sync, 3 photos still to be sent'],
    [{ state: 'syncing' }, 'Contacting the hub'],
    [{ state: 'waiting', pending: 3, oldestPendingAt: now - 4.5 * minutes }, '3 waiting, oldest 4 mins'],
    [{ state: 'waiting', pending: 1, oldestPendingAt: now - 1000 }, '1 waiting, oldest just now'],
    [{ state: 'offline', offlineSince: now - 28 * minutes }, 'Offline since 13:32'],
    [{ state: 'offline', offlineSince: now - 28 * minutes, pending: 2 }, 'Offline since 13:32, 2 waiting'],
    [{ state: 'offline' }, 'Offline'],
  ] as const)('%j is "%s"', (sync, words) => {
    expect(syncWords(aStatus({ sync }), now, t).text).toBe(words);
  });
});

describe('the roster in words', () => {
  it.each([
    [{}, 'Roster 3 hrs old, 5,012 members'],
    [{ builtAt: new Date(now).toISOString() }, 'Roster just built, 5,012 members'],
    [{ builtAt: null }, 'No roster'],
    [{ arriving: anArrival(42, 12) }, 'Roster arriving: 420,000 of 1,000,000 members, 12 secs left'],
    [{ arriving: anArrival(42, 150) }, 'Roster arriving: 420,000 of 1,000,000 members, 2 mins left'],
    [{ arriving: anArrival(1, null) }, 'Roster arriving: 10,000 of 1,000,000 members'],
    [{ arriving: { ...anArrival(0, null), totalBytes: 0 } }, 'Roster arriving: 0 of 1,000,000 members'],
  ])('%j is "%s"', (roster, words) => {
    expect(rosterWords(aStatus({ roster }), now, t).text).toBe(words);
  });
});

describe('alarms', () => {
  const ids = (status: DeskStatus) => alarmsOf(status, now, t).map(({ id }) => id);

  it('are none while all is well, and none for working offline', () => {
    expect(ids(aStatus())).toEqual([]);
    expect(ids(aStatus({ sync: { state: 'offline', problem: 'unreachable' } }))).toEqual([]);
  });

  it('speak of facts that have waited for half an hour, also where the link is good and all looks connected', () => {
    expect(ids(aStatus({ sync: { pending: 1, oldestPendingAt: now - 31 * minutes } }))).toEqual(['stuck']);
    expect(ids(aStatus({ sync: { pending: 1, oldestPendingAt: now - 29 * minutes } }))).toEqual([]);
  });

  it('speak of a laptop clock that is off, by how much and in which direction, from two minutes on', () => {
    const [ahead] = alarmsOf(aStatus({ sync: { skewMs: 4.5 * minutes } }), now, t);
    expect(ahead?.title).toBe('This laptop’s clock is 4 mins ahead.');
    const [behind] = alarmsOf(aStatus({ sync: { skewMs: -61 * minutes } }), now, t);
    expect(behind?.title).toBe('This laptop’s clock is 1 hr behind.');
    expect(ids(aStatus({ sync: { skewMs: 2 * minutes } }))).toEqual([]);
  });

  it('speak of journal records that do not open, by their number', () => {
    expect(alarmsOf(aStatus({ journal: { unopened: 2 } }), now, t)).toMatchObject([
      { id: 'journal', whatToDo: expect.stringMatching(/^2 records of the journal do not open/) },
    ]);
  });

  it('put the storage first and say what to do in each', () => {
    const status = aStatus({
      storage: 'disk-full',
      sync: { problem: 'token-refused', quarantined: 2, skewMs: 9 * minutes },
      roster: { problem: 'damaged' },
    });
    expect(ids(status)).toEqual(['storage', 'link', 'skew', 'roster', 'quarantined']);
    expect(alarmsOf(status, now, t).every(({ whatToDo }) => whatToDo.length > 20)).toBe(true);
  });
});

describe('the same in German', () => {
  beforeAll(() => i18next.changeLanguage('de'));
  afterAll(() => i18next.changeLanguage('en'));

  it.each([
    [{}, 'Abgeglichen'],
    [{ state: 'waiting', pending: 1, oldestPendingAt: now - 1000 }, '1 noch zu senden, wartet < 1 Min.'],
    [
      { state: 'waiting', pending: 3, oldestPendingAt: now - 2 * 24 * 60 * minutes },
      '3 noch zu senden, längste Wartezeit 2 Tage',
    ],
    [
      { state: 'offline', offlineSince: now - 28 * minutes, pending: 2 },
      'Offline seit 13:32, 2 noch zu senden',
    ],
  ] as const)('%j is "%s"', (sync, words) => {
    expect(syncWords(aStatus({ sync }), now, t).text).toBe(words);
  });

  it('has ages and numbers the German way', () => {
    expect(rosterWords(aStatus(), now, t).text).toBe('Verzeichnis 3 Std. alt, 5.012 Mitglieder');
    expect(rosterWords(aStatus({ roster: { arriving: anArrival(42, 12) } }), now, t).text).toBe(
      'Verzeichnis kommt an: 420.000 von 1.000.000 Mitgliedern, noch 12 Sek.',
    );
    const [behind] = alarmsOf(aStatus({ sync: { skewMs: -61 * minutes } }), now, t);
    expect(behind?.title).toBe('Die Uhr dieses Laptops geht 1 Std. nach.');
    const [stuck] = alarmsOf(
      aStatus({ sync: { pending: 1, oldestPendingAt: now - 49 * 60 * minutes } }),
      now,
      t,
    );
    expect(stuck?.title).toBe('Der Hub hat 2 Tage lang nichts bekommen.');
  });
});
