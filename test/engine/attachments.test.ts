import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_PART_BYTES } from '../../domain/wire/attachments.ts';
import { waitingAttachments } from '../../renderer/worker/desk-database.ts';
import { newId } from '../../renderer/worker/time.ts';
import { startAttachmentDesk, type AttachmentDesk } from '../support/attachment-desk.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { holds, isSame, noisePicture } from '../support/pictures.ts';
import { readRecords } from '../support/raw-database.ts';

/** Large enough for several parts. */
let photo: Blob;
let other: Blob;

beforeAll(async () => {
  photo = await noisePicture(1000, 900);
  other = await noisePicture(30, 20);
});

/** A desk with an intake and a photo of it, whose facts are at the hub. */
async function deskWithPhoto(hub = new MemoryHub()): Promise<AttachmentDesk & { intake: string }> {
  const desk = await startAttachmentDesk(hub);
  const intake = await desk.takeIn();
  expect(await desk.addPhoto(intake, photo)).toEqual({ ok: true });
  await desk.syncFacts();
  return { ...desk, intake };
}

const waiting = ({ database }: AttachmentDesk): Promise<number> => waitingAttachments(database).count();

async function saveFact({ log }: AttachmentDesk, intake: string): Promise<void> {
  const body = { to: 'in-work' as const, after: [intake] };
  await log.save({ id: newId(), kind: 'status-moved', about: intake, body, technician: 'Test' });
}

describe('a photo that is added', () => {
  it('is on the desk, whole, and waits to be sent', async () => {
    const desk = await deskWithPhoto();
    expect(await desk.places(desk.intake)).toEqual([{ at: 'here', isSent: false }]);
    const bytes = await desk.bytes(desk.intake);
    expect(bytes?.length).toBeGreaterThan(2 * MAX_PART_BYTES);
    const [view] = await desk.attachments.attachments(desk.intake);
    expect(view).toMatchObject({ ref: { type: 'image/jpeg', bytes: bytes?.length }, desk: 'AA' });
    expect((await desk.attachments.picture(view?.ref.hash ?? '', 'whole'))?.size).toBe(bytes?.length);
    expect((await desk.attachments.picture(view?.ref.hash ?? '', 'thumbnail'))?.size).toBeGreaterThan(0);
    expect(await waiting(desk)).toBe(1);
  });

  it('is one fact, however often the same file is added, and another for another', async () => {
    const desk = await deskWithPhoto();
    await desk.addPhoto(desk.intake, photo);
    expect(await desk.places(desk.intake)).toHaveLength(1);
    await desk.addPhoto(desk.intake, other);
    expect(await desk.places(desk.intake)).toHaveLength(2);
  });

  it('can’t be added to no intake, and what is no picture not at all', async () => {
    const desk = await startAttachmentDesk(new MemoryHub());
    expect(await desk.addPhoto(newId(), photo)).toEqual({ ok: false, problem: 'no-such-intake' });
    const intake = await desk.takeIn();
    expect(await desk.addPhoto(intake, new Blob(['text']))).toEqual({ ok: false, problem: 'no-picture' });
    expect(await desk.database.attachments.count()).toBe(0);
  });

  it('cannot be read in the database, where the same bytes unsealed could', async () => {
    const found = async (desk: AttachmentDesk): Promise<boolean> => {
      const intake = await desk.takeIn();
      await desk.addPhoto(intake, photo);
      const bytes = await desk.bytes(intake);
      const part = bytes?.subarray(MAX_PART_BYTES + 100, MAX_PART_BYTES + 132) ?? new Uint8Array([1]);
      const records = await readRecords(desk.database.name);
      const parts = (records.get('attachmentParts') ?? []).map(
        (record) => Object(record) as { sealed: Uint8Array },
      );
      expect(parts.length).toBeGreaterThan(2);
      return parts.some(({ sealed }) => holds(sealed, part));
    };
    expect(await found(await startAttachmentDesk(new MemoryHub()))).toBe(false);
    const unsealed = {
      seal: (_place: string, plain: Uint8Array) => Promise.resolve(plain),
      open: (_place: string, plain: Uint8Array) => Promise.resolve(new Uint8Array(plain)),
    };
    expect(await found(await startAttachmentDesk(new MemoryHub(), 'AA', unsealed))).toBe(true);
  });

  it('does not open when its parts are exchanged on the disk', async () => {
    const desk = await deskWithPhoto();
    const { attachmentParts } = desk.database;
    const [first, second] = await attachmentParts.toArray();
    if (first === undefined || second === undefined) throw new Error('there must be two parts');
    await attachmentParts.put({ ...first, sealed: second.sealed });
    expect(await desk.bytes(desk.intake)).toBeNull();
  });
});

describe('at the next start', () => {
  it('bytes nobody named are gone, and named ones stay', async () => {
    const desk = await deskWithPhoto();
    desk.journal.problem = 'disk-full';
    expect(await desk.addPhoto(desk.intake, other)).toMatchObject({ ok: false, problem: 'disk-full' });
    expect(await desk.database.attachments.where('state').equals('unnamed').count()).toBe(1);
    await desk.store.tidy();
    expect(await desk.database.attachments.toArray()).toMatchObject([{ state: 'here', pending: 1 }]);
    const parts = await desk.database.attachmentParts.toArray();
    expect(new Set(parts.map(({ hash }) => hash)).size).toBe(1);
    expect(await desk.bytes(desk.intake)).not.toBeNull();
  });

  it('bytes whose fact was saved just before the power went are there to be sent', async () => {
    const desk = await startAttachmentDesk(new MemoryHub());
    const intake = await desk.takeIn();
    const ref = await desk.store.keep(new Uint8Array(MAX_PART_BYTES + 1), 'image/png');
    const body = { attachment: ref, shows: 'other' as const, item: null, note: '' };
    await desk.log.save({ id: newId(), kind: 'attachment-added', about: intake, body, technician: 'Test' });
    expect(await waiting(desk)).toBe(0);
    await desk.store.tidy();
    expect(await waiting(desk)).toBe(1);
    await desk.syncFacts();
    await desk.run();
    expect([...desk.hub.attachments.whole.keys()]).toEqual([ref.hash]);
  });
});

describe('sending', () => {
  it('brings the bytes to the hub and says so', async () => {
    const desk = await deskWithPhoto();
    await desk.run();
    expect(await waiting(desk)).toBe(0);
    expect(await desk.places(desk.intake)).toEqual([{ at: 'here', isSent: true }]);
    const [sent] = [...desk.hub.attachments.whole.values()];
    expect(isSame(sent, await desk.bytes(desk.intake))).toBe(true);
    desk.hub.asked.length = 0;
    await desk.run();
    expect(desk.hub.asked).toEqual([]);
  });

  it('goes on after a cut where the hub stands', async () => {
    const desk = await deskWithPhoto();
    desk.hub.attachments.answersLeft = 2;
    await desk.run();
    expect([await waiting(desk), desk.hub.attachments.taken]).toEqual([1, [0]]);
    desk.hub.attachments.answersLeft = null;
    await desk.run();
    expect(await waiting(desk)).toBe(0);
    expect(desk.hub.attachments.taken.slice(0, 3)).toEqual([0, MAX_PART_BYTES, 2 * MAX_PART_BYTES]);
    expect(new Set(desk.hub.attachments.taken).size).toBe(desk.hub.attachments.taken.length);
  });

  it('waits while a fact waits, and stops after the part under way when one is saved', async () => {
    const desk = await deskWithPhoto();
    await saveFact(desk, desk.intake);
    await desk.run();
    expect(desk.hub.attachments.taken).toEqual([]);
    await desk.syncFacts();
    desk.hub.attachments.onPart = () => saveFact(desk, desk.intake);
    await desk.run();
    expect(desk.hub.attachments.taken).toEqual([0]);
    desk.hub.attachments.onPart = () => undefined;
    await desk.syncFacts();
    await desk.run();
    expect(await waiting(desk)).toBe(0);
  });

  it('gets one part further in each turn that is hurried', async () => {
    const desk = await deskWithPhoto();
    const parts = Math.ceil(((await desk.bytes(desk.intake))?.length ?? 0) / MAX_PART_BYTES);
    for (let turn = 1; turn <= parts; turn += 1) {
      await desk.run(true);
      expect(desk.hub.attachments.taken).toHaveLength(turn);
    }
    expect(await waiting(desk)).toBe(0);
  });

  it.each(['html', 'error-500', 'empty-body', 'refused', 'down'] as const)(
    'loses nothing when the hub is %s',
    async (fault) => {
      const desk = await deskWithPhoto();
      desk.hub.fault = fault;
      await desk.run();
      expect(await waiting(desk)).toBe(1);
      desk.hub.fault = 'none';
      await desk.run();
      expect(desk.hub.attachments.whole.size).toBe(1);
    },
  );

  it('offers everything again to a hub that was restored from a backup', async () => {
    const desk = await deskWithPhoto();
    await desk.run();
    desk.hub.attachments.whole.clear();
    desk.hub.epoch = '0a0a0a0a-0000-4000-8000-000000000002';
    await desk.syncFacts();
    await desk.run();
    expect(desk.hub.attachments.whole.size).toBe(1);
    expect(await waiting(desk)).toBe(0);
  });

  it('is not held up by one that does not open', async () => {
    const desk = await deskWithPhoto();
    await desk.addPhoto(desk.intake, other);
    await desk.syncFacts();
    const [large] = await desk.database.attachmentParts.filter(({ part }) => part === 1).toArray();
    await desk.database.attachmentParts
      .where('[hash+part]')
      .equals([large?.hash ?? '', 0])
      .modify({
        sealed: new Uint8Array(40),
      });
    await desk.run();
    expect(desk.hub.attachments.whole.size).toBe(1);
    expect(await waiting(desk)).toBe(1);
  });
});

describe('fetching', () => {
  /** Two desks at one hub; the first added the photo and sent it, the second knows the fact. */
  async function twoDesks() {
    const first = await deskWithPhoto();
    await first.run();
    const second = await startAttachmentDesk(first.hub, 'BB');
    await second.syncFacts();
    return { first, second, intake: first.intake };
  }

  it('begins when somebody looks, and keeps what came', async () => {
    const { first, second, intake } = await twoDesks();
    await second.run();
    expect(await second.database.attachments.count()).toBe(0);
    expect(await second.places(intake)).toEqual([{ at: 'unknown' }]);
    await second.run();
    expect(await second.places(intake)).toEqual([{ at: 'here', isSent: true }]);
    expect(isSame(await second.bytes(intake), await first.bytes(intake))).toBe(true);
    expect(second.changes.length).toBeGreaterThan(1);
    second.hub.asked.length = 0;
    await second.places(intake);
    await second.run();
    expect(second.hub.asked).toEqual([]);
  });

  it('goes on after a cut with what is lacking', async () => {
    const { first, second, intake } = await twoDesks();
    await second.places(intake);
    second.hub.attachments.answersLeft = 1;
    await second.run();
    expect(await second.places(intake)).toEqual([{ at: 'hub', doneBytes: MAX_PART_BYTES }]);
    expect(await second.bytes(intake)).toBeNull();
    second.hub.attachments.answersLeft = null;
    second.hub.asked.length = 0;
    await second.run();
    expect(isSame(await second.bytes(intake), await first.bytes(intake))).toBe(true);
    const parts = Math.ceil(((await first.bytes(intake))?.length ?? 0) / MAX_PART_BYTES);
    expect(second.hub.asked).toHaveLength(parts - 1);
  });

  it('lets facts go first', async () => {
    const { second, intake } = await twoDesks();
    await second.places(intake);
    second.hub.attachments.onPart = () => saveFact(second, intake);
    await second.run();
    expect(await second.places(intake)).toEqual([{ at: 'hub', doneBytes: MAX_PART_BYTES }]);
  });

  it('keeps nothing of bytes that are not the ones of their name', async () => {
    const { first, second, intake } = await twoDesks();
    await second.places(intake);
    second.hub.attachments.send = (bytes) => bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte));
    await second.run();
    expect(await second.database.attachments.count()).toBe(0);
    expect(await second.database.attachmentParts.count()).toBe(0);
    second.hub.attachments.send = (bytes) => bytes;
    await second.run();
    expect(isSame(await second.bytes(intake), await first.bytes(intake))).toBe(true);
  });

  it('says which desk the hub waits for, and what its own desk has lost', async () => {
    const first = await deskWithPhoto();
    const second = await startAttachmentDesk(first.hub, 'BB');
    await second.syncFacts();
    await second.places(first.intake);
    await second.run();
    expect(await second.places(first.intake)).toEqual([{ at: 'desk' }]);
    await first.run();
    await second.run();
    expect(await second.places(first.intake)).toEqual([{ at: 'here', isSent: true }]);
    first.hub.attachments.whole.clear();
    const replaced = await startAttachmentDesk(first.hub, 'AA');
    await replaced.syncFacts();
    await replaced.places(first.intake);
    await replaced.run();
    expect(await replaced.places(first.intake)).toEqual([{ at: 'nowhere' }]);
  });
});
