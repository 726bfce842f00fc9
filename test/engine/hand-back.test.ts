import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HandBackProof } from '../../domain/facts/items-handed-back.ts';
import { handBackHash } from '../../domain/intake/hand-back.ts';
import { readBoard } from '../../renderer/worker/intakes/board.ts';
import { readFlags, settleFlag } from '../../renderer/worker/intakes/flags.ts';
import { createHandBacks } from '../../renderer/worker/intakes/hand-back.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { startAttachmentDesk } from '../support/attachment-desk.ts';
import { freshDatabase, openLog } from '../support/desk-storage.ts';
import { intakeWith, withSecondItem } from '../support/desks-at-work.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { noisePicture } from '../support/pictures.ts';
import { readRecords } from '../support/raw-database.ts';

const taken = withSecondItem(intakeWith(1, '0123'));
const { id } = taken;
const [body = '', lens = ''] = taken.body.items.map((item) => item.id);
const passport: HandBackProof = { by: 'identity', document: 'passport' };
const receipt: HandBackProof = { by: 'receipt', collector: null };

async function startDesk(hub = new MemoryHub(), code = 'AA') {
  const desk = await startAttachmentDesk(hub, code);
  const { database, log, attachments } = desk;
  const intakes = createIntakes(database, log, code, 0);
  const handBacks = createHandBacks({ database, log, intakes, attachments, timeZone: () => 'Europe/Paris' });
  return {
    ...desk,
    intakes,
    handBacks,
    give: (items: readonly string[], proof: HandBackProof = passport, signature: Blob | null = null) =>
      handBacks.handBack(id, { items, proof, signature }, 'Test'),
    undo: (handBack: string, because = 'somebody else’s kit') =>
      handBacks.undo(id, handBack, because, 'Test'),
    async row() {
      const { rows } = await readBoard(database, code, { text: '', statuses: [], limit: 10 });
      return rows[0];
    },
  };
}

type Desk = Awaited<ReturnType<typeof startDesk>>;

async function withIntake(hub?: MemoryHub): Promise<Desk> {
  const desk = await startDesk(hub);
  await desk.log.save(taken);
  return desk;
}

async function idOf(result: ReturnType<Desk['give']>): Promise<string> {
  const given = await result;
  if (!given.ok) throw new Error('must be handed back');
  return given.handBack;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('handing back', () => {
  it('goes item by item, and the board counts until all are back', async () => {
    const desk = await withIntake();
    expect(await desk.row()).toMatchObject({ status: 'received', handedBack: 0 });
    expect(await desk.give([body])).toMatchObject({
      ok: true,
      intake: { here: [lens], status: { status: 'received' } },
    });
    expect(await desk.row()).toMatchObject({ status: 'received', handedBack: 1 });
    expect(await desk.give([lens])).toMatchObject({
      intake: { here: [], status: { status: 'handed-back' } },
    });
    expect(await desk.row()).toMatchObject({ status: 'handed-back', handedBack: 2 });
    expect(await desk.database.intakes.where('status').equals('handed-back').count()).toBe(1);
  });

  it('records who collected in the sealed fact, and nowhere readable on the disk', async () => {
    const desk = await withIntake();
    const name = 'Sample Colleague';
    await desk.give([body], { by: 'receipt', collector: name });
    expect((await desk.intakes.intake(id))?.handBacks).toMatchObject([
      { technician: 'Test', body: { items: [body], proof: { by: 'receipt', collector: name } } },
    ]);
    const records = await readRecords(desk.database.name);
    expect(JSON.stringify([...records.values()])).not.toContain(name);
  });

  it('keeps the signature with what it was given for, as an attachment of the intake', async () => {
    const desk = await withIntake();
    const signature = await noisePicture(60, 20, 'image/png');
    await desk.give([body], receipt, signature);
    const [filed] = await desk.attachments.attachments(id);
    expect(filed).toMatchObject({ shows: 'signature', item: null, ref: { type: 'image/png' } });
    expect((await desk.attachments.picture(filed?.ref.hash ?? '', 'whole'))?.size).toBe(signature.size);
    const [handBack] = (await desk.intakes.intake(id))?.handBacks ?? [];
    expect(handBack?.body.signature).toEqual({
      attachment: filed?.ref.hash,
      covers: handBackHash(taken, [body], receipt),
    });
  });

  it('is refused without a proof, without an item, of what is gone, and of no intake', async () => {
    const desk = await withIntake();
    expect(await desk.give([body], { by: 'signature' })).toEqual({ ok: false, problem: 'not-proven' });
    expect(await desk.give([])).toEqual({ ok: false, problem: 'nothing-chosen' });
    await desk.give([body]);
    expect(await desk.give([body, lens])).toEqual({ ok: false, problem: 'items-gone' });
    const other = await startDesk();
    expect(await other.give([body])).toEqual({ ok: false, problem: 'no-such-intake' });
    expect(await desk.database.facts.count()).toBe(2);
  });

  it('pressed twice at once is one', async () => {
    const desk = await withIntake();
    const [first, second] = await Promise.all([desk.give([body, lens]), desk.give([body, lens])]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, problem: 'items-gone' });
    expect(await readFlags(desk.database)).toEqual([]);
  });

  it('leaves no trace when the journal can’t be written, and can be tried again', async () => {
    const desk = await withIntake();
    desk.journal.problem = 'disk-full';
    expect(await desk.give([body])).toEqual({ ok: false, problem: 'disk-full', isKept: false });
    desk.journal.problem = null;
    expect(await desk.row()).toMatchObject({ handedBack: 0 });
    expect(await desk.give([body])).toMatchObject({ ok: true });
  });

  it('is the same after healing from the journal', async () => {
    const desk = await withIntake();
    const first = await idOf(desk.give([body]));
    await desk.undo(first);
    await desk.give([lens]);
    const healed = freshDatabase();
    await openLog(healed, desk.journal);
    expect((await healed.intakes.get(id))?.state).toEqual((await desk.database.intakes.get(id))?.state);
  });
});

describe('undoing a hand-back', () => {
  it('has the items at the desk again, where the moves left them', async () => {
    const desk = await withIntake();
    await desk.intakes.move(id, 'ready', 'Test');
    const handBack = await idOf(desk.give([body, lens]));
    expect(await desk.undo(handBack, ' wrong person ')).toMatchObject({
      ok: true,
      intake: {
        here: [body, lens],
        status: { status: 'ready' },
        handBacksUndone: [{ technician: 'Test', body: { handBack, because: 'wrong person' } }],
      },
    });
    expect(await desk.give([body])).toMatchObject({ ok: true });
  });

  it('is refused without a reason, twice, and after the day at the venue', async () => {
    const desk = await withIntake();
    const first = await idOf(desk.give([body]));
    expect(await desk.undo(first, '  ')).toEqual({ ok: false, problem: 'reason-missing' });
    await desk.undo(first);
    expect(await desk.undo(first)).toEqual({ ok: false, problem: 'no-such-hand-back' });
    const second = await idOf(desk.give([body]));
    vi.setSystemTime(Date.now() + 24 * 60 * 60_000);
    expect(await desk.undo(second)).toEqual({ ok: false, problem: 'too-late' });
    expect(await desk.row()).toMatchObject({ handedBack: 1 });
  });
});

describe('another desk', () => {
  async function twoDesks(): Promise<[Desk, Desk]> {
    const hub = new MemoryHub();
    const one = await withIntake(hub);
    const other = await startDesk(hub, 'BB');
    await one.syncFacts();
    await other.syncFacts();
    return [one, other];
  }

  async function learnAll(...desks: Desk[]): Promise<void> {
    for (const desk of [...desks, ...desks]) await desk.syncFacts();
  }

  it('knows what went, and hands back the rest', async () => {
    const [one, other] = await twoDesks();
    await one.give([body]);
    await learnAll(one, other);
    expect(await other.give([body])).toEqual({ ok: false, problem: 'items-gone' });
    expect(await other.give([lens])).toMatchObject({ intake: { status: { status: 'handed-back' } } });
    await learnAll(one, other);
    expect(await one.row()).toMatchObject({ status: 'handed-back', flagged: false });
  });

  it('that handed back the same in ignorance is a flag on both, settled once for both', async () => {
    const [one, other] = await twoDesks();
    const here = await idOf(one.give([body, lens]));
    const there = await idOf(other.give([body]));
    await learnAll(one, other);
    for (const desk of [one, other]) {
      expect(await readFlags(desk.database)).toMatchObject([
        {
          kind: 'handed-back-twice',
          isOpen: true,
          twice: ['EOS R5'],
          handBacks: [
            { id: here, desk: 'AA', models: ['EOS R5', 'EOS R3'] },
            { id: there, desk: 'BB', models: ['EOS R5'] },
          ],
        },
      ]);
      expect(await desk.row()).toMatchObject({ status: 'handed-back', flagged: true });
    }
    expect(await settle(one, there, ' ')).toEqual({ ok: false, problem: 'reason-missing' });
    expect(await settle(one, id, 'seen')).toEqual({ ok: false, problem: 'no-such-flag' });
    expect(await settle(one, there, 'the first was another visitor')).toEqual({ ok: true });
    await learnAll(one, other);
    for (const desk of [one, other]) {
      expect(await readFlags(desk.database)).toEqual([]);
      expect(await desk.row()).toMatchObject({ status: 'received', handedBack: 1, flagged: false });
    }
  });

  it('that settled it the other way in ignorance is asked once more, and the kit counts as gone until then', async () => {
    const [one, other] = await twoDesks();
    const here = await idOf(one.give([body, lens]));
    const there = await idOf(other.give([body, lens]));
    await learnAll(one, other);
    await settle(one, here, 'it was the first');
    await settle(other, there, 'it was the second');
    await learnAll(one, other);
    for (const desk of [one, other]) {
      const answers = [
        { desk: 'AA', body: { answer: here } },
        { desk: 'BB', body: { answer: there } },
      ];
      expect(await readFlags(desk.database)).toMatchObject([
        { kind: 'handed-back-twice', isOpen: true, answers },
      ]);
      expect(await desk.row()).toMatchObject({ status: 'handed-back', flagged: true });
    }
    await settle(other, null, 'both lie here');
    await learnAll(one, other);
    for (const desk of [one, other]) {
      expect(await readFlags(desk.database)).toEqual([]);
      expect(await desk.row()).toMatchObject({ status: 'received', handedBack: 0, flagged: false });
    }
  });

  async function settle({ database, log }: Desk, answer: string | null, because: string) {
    const [flag] = await readFlags(database);
    const given = { id: flag?.id ?? '', answer: { flag: 'handed-back-twice', answer } as const, because };
    return settleFlag(database, log, given, 'Test');
  }
});
