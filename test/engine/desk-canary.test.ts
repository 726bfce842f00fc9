import { expect, it } from 'vitest';
import { nothingNoted } from '../../domain/intake/draft.ts';
import { loanItemId } from '../../domain/loan/loan-item-id.ts';
import type { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { newId } from '../../renderer/worker/time.ts';
import { fromBase64 } from '../../renderer/worker/vault/base64.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { issuedFact } from '../support/facts.ts';
import { textsIn } from '../support/find-text.ts';
import { readRecords } from '../support/raw-database.ts';

const person = { name: 'Zephyrine Ökonomopoulos', memberNumber: '70419983', card: null };
const contact = { phone: '+49 170 5551234', email: 'zo@canarymail.example', place: 'Press seat 4711 B' };
const card = { number: '8830041775', region: 'EU', shown: true, expires: null, level: null };
const serial = 'CANARY0918273645';
const fault = 'shutter quixotically sticks';
const because = 'letter from the bureau chief';
const reason = 'both plates read aloud by the bureau';
const technician = 'Wilhelmina';
const note = 'scratched by an okapi';
const canaries = [
  person.name,
  person.memberNumber,
  ...Object.values(contact),
  card.number,
  serial,
  fault,
  because,
  reason,
  technician,
  note,
];

/** Everything a desk stores of people: facts of each kind, a committed intake and its view, a draft, settings. */
async function useEverything(database: DeskDatabase, journal: MemoryJournal): Promise<void> {
  await database.write('settings', { technician });
  const log = await openLog(database, journal);
  const drafts = createDrafts(database, 'AA', () => undefined);
  const intakes = createIntakes(database, log, 'AA', 0);
  const verdict = newId();
  await log.save({
    id: verdict,
    kind: 'verdict-given',
    about: verdict,
    technician,
    body: {
      card: { ...card, name: person.name },
      memberNumber: person.memberNumber,
      verdict: 'unknown',
      level: null,
      video: false,
      basis: 'none',
      reasons: ['not-on-roster'],
      warnings: [],
      rosterBuiltAt: null,
      programmeVersion: '1',
      follows: null,
    },
  });
  const decision = { treatAs: 'priority' as const, because };
  await log.save({ id: newId(), kind: 'decision-made', about: verdict, body: decision, technician });
  const item = {
    id: newId(),
    model: 'EOS R5',
    kind: 'body' as const,
    serialText: serial,
    unreadable: false,
    unreadableBecause: '',
    service: 'repair' as const,
    fault,
    accessories: [],
    ...nothingNoted,
  };
  const filled = { ...(await drafts.start(null)), person, contact, items: [item] };
  await drafts.save(filled);
  const committed = await intakes.commit(filled, technician);
  if (!committed.ok) throw new Error('the intake must be committed');
  const { id } = committed.intake.taken;
  await intakes.move(id, 'in-work', technician);
  const attachment = { hash: 'ab'.repeat(32), type: 'image/jpeg' as const, bytes: 1 };
  await log.save({
    id: newId(),
    kind: 'attachment-added',
    about: id,
    technician,
    body: { attachment, shows: 'condition', item: null, note },
  });
  const settled = { flag: 'serial-twice' as const, answer: 'misread' as const, inViewOf: [id] };
  await log.save({
    id: newId(),
    kind: 'flag-settled',
    about: id,
    body: { ...settled, because: reason },
    technician,
  });
  const parts = [{ name: 'Shutter', number: null, count: 1 }];
  const work = { items: [], note: fault, parts, minutes: 5 };
  await log.save({ id: newId(), kind: 'work-noted', about: id, body: work, technician });
  const lent = issuedFact({
    id: 1,
    asset: 'CPS-1',
    person: { name: person.name, reach: contact.place },
  }).body;
  const loan = { ...lent, item: { ...lent.item, serial }, condition: { state: 'marked' as const, note } };
  await log.save({ id: newId(), kind: 'loan-issued', about: loanItemId('CPS-1'), body: loan, technician });
  await drafts.save({ ...filled, id: newId() });
}

it('no byte of the desk database or the journal tells about a person', async () => {
  const database = freshDatabase();
  const journal = new MemoryJournal();
  await useEverything(database, journal);
  expect(await database.facts.count()).toBe(8);
  expect(await database.intakes.count()).toBe(1);
  expect(await database.loans.count()).toBe(1);
  expect(await database.drafts.count()).toBe(1);
  const records = Object.fromEntries(await readRecords(database.name));
  expect(Object.keys(records).sort()).toEqual([
    'attachmentParts',
    'attachments',
    'drafts',
    'facts',
    'intakes',
    'loans',
    'meta',
  ]);
  expect(textsIn(records, canaries)).toEqual([]);
  const bytes = journal.records.map((record) => fromBase64(record.slice(36)));
  expect(bytes).not.toContain(null);
  expect(textsIn([journal.records, bytes], canaries)).toEqual([]);
});

it('the same search finds every one of them in a database without its seal', async () => {
  const database = freshDatabase();
  database.unuse({ stack: 'dbcore', name: 'seal' });
  await useEverything(database, new MemoryJournal());
  const records = await readRecords(database.name);
  expect(textsIn(Object.fromEntries(records), canaries)).toEqual(canaries);
  for (const store of ['facts', 'intakes', 'drafts', 'loans']) {
    expect(textsIn(records.get(store), canaries), store).toContain(person.name);
  }
  expect(textsIn(records.get('meta'), canaries)).toEqual([technician]);
});

it('finds a text in bytes of either encoding, however deep', () => {
  const utf16 = new Uint8Array(Uint16Array.from(serial, (character) => character.charCodeAt(0)).buffer);
  const deep = [{ part: { bytes: new TextEncoder().encode(`…${person.name}…`) } }, new Map(), utf16];
  expect(textsIn(deep, canaries)).toEqual([person.name, serial]);
  expect(textsIn({ bytes: new Uint8Array(64) }, canaries)).toEqual([]);
});
