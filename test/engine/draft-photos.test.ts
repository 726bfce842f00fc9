import { beforeAll, describe, expect, it } from 'vitest';
import type { Draft, DraftPhoto } from '../../domain/intake/draft.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { newId } from '../../renderer/worker/time.ts';
import { startAttachmentDesk } from '../support/attachment-desk.ts';
import { freshDatabase, openLog } from '../support/desk-storage.ts';
import { aDraftItem } from '../support/draft-item.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { noisePicture } from '../support/pictures.ts';

let photo: Blob;

beforeAll(async () => {
  photo = await noisePicture(80, 60);
});

/** A desk with a draft that has a photo; the draft is saved. */
async function deskWithDraft() {
  const desk = await startAttachmentDesk(new MemoryHub());
  const drafts = createDrafts(desk.database, 'AA', () => undefined);
  const intakes = createIntakes(desk.database, desk.log, 'AA', 0);
  const kept = await desk.attachments.keepPhoto(photo);
  if (!kept.ok) throw new Error('the photo must be kept');
  const fresh = await drafts.start(null);
  const item = aDraftItem(newId());
  const shown: DraftPhoto = { ref: kept.ref, shows: 'condition', item: item.id, note: 'dent' };
  const draft: Draft = {
    ...fresh,
    person: { ...fresh.person, name: 'Sample Visitor' },
    items: [item],
    photos: [shown],
  };
  await drafts.save(draft);
  return { ...desk, drafts, intakes, draft, hash: kept.ref.hash };
}

describe('a photo of a draft', () => {
  it('outlasts a restart with its draft, and goes with it', async () => {
    const { store, attachments, drafts, draft, hash } = await deskWithDraft();
    await store.tidy();
    expect((await attachments.picture(hash, 'whole'))?.type).toBe('image/jpeg');
    await drafts.discard(draft.id);
    await store.tidy();
    expect(await attachments.picture(hash, 'whole')).toBeNull();
  });

  it('is sent only once the intake is taken in, and is then a fact of it', async () => {
    const { database, store, attachments, intakes, draft, hash } = await deskWithDraft();
    expect(await database.attachments.where('pending').equals(1).count()).toBe(0);
    expect(await intakes.commit(draft, 'Test')).toMatchObject({ ok: true });
    await store.named(hash);
    const views = await attachments.attachments(draft.id);
    expect(views).toMatchObject([
      { shows: 'condition', item: draft.items[0]?.id, note: 'dent', place: { at: 'here', isSent: false } },
    ]);
    await store.tidy();
    expect(await attachments.picture(hash, 'whole')).not.toBeNull();
  });

  it('comes to the journal with the intake in one go, before it', async () => {
    const { database, journal, intakes, draft } = await deskWithDraft();
    journal.problem = 'disk-full';
    expect(await intakes.commit(draft, 'Test')).toEqual({ ok: false, problem: 'disk-full', isKept: false });
    expect(await database.facts.count()).toBe(0);
    journal.problem = null;
    expect(await intakes.commit(draft, 'Test')).toMatchObject({ ok: true });
    const facts = await database.facts.orderBy('[desk+seq]').toArray();
    expect(facts.map(({ seq, fact }) => [seq, fact.kind])).toEqual([
      [1, 'attachment-added'],
      [2, 'intake-taken'],
    ]);
    expect(journal.records).toHaveLength(2);
  });

  it('is filed once, where a flat battery left only its own fact in the journal', async () => {
    const { database, journal, intakes, drafts, draft } = await deskWithDraft();
    await intakes.commit(draft, 'Test');
    journal.records = journal.records.slice(0, 1);
    const after = freshDatabase();
    await after.drafts.put({ ...draft });
    const log = await openLog(after, journal);
    expect(await createDrafts(after, 'AA', () => undefined).save(draft)).toEqual({ ok: true });
    expect(await after.drafts.count()).toBe(1);
    const again = createIntakes(after, log, 'AA', 0);
    expect(await again.commit(draft, 'Test')).toMatchObject({ ok: true });
    expect((await after.intakes.get(draft.id))?.state.attachments).toHaveLength(1);
    expect(await after.drafts.count()).toBe(0);
    expect(await drafts.all()).toEqual([]);
    expect(await database.intakes.count()).toBe(1);
  });

  it('may be a PDF, kept as it is; anything else that is no picture is refused', async () => {
    const { attachments } = await startAttachmentDesk(new MemoryHub());
    const pdf = new Blob(['%PDF-1.7 sample invoice']);
    expect(await attachments.keepPhoto(pdf)).toMatchObject({
      ok: true,
      ref: { type: 'application/pdf', bytes: pdf.size },
    });
    expect(await attachments.keepPhoto(new Blob(['text']))).toEqual({ ok: false, problem: 'no-picture' });
  });
});
