import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../../../domain/intake/draft.ts';
import { closeDraft, useDraft } from '../../../../renderer/state/draft-slice.ts';
import { discardDraft, readDrafts, resumeDraft, useDrafts } from '../../../../renderer/state/drafts-slice.ts';
import { provideService } from '../../../../renderer/state/service.ts';
import type { DeskService } from '../../../../renderer/worker/service/desk-service.ts';

/** Of a draft the slices read its id and its items. */
const draft = (changedAt: number) => ({ id: 'one', changedAt, items: [] }) as unknown as Draft;

let stored: readonly Draft[];

beforeEach(async () => {
  stored = [draft(1)];
  const service: Partial<DeskService> = {
    drafts: () => Promise.resolve(stored),
    discardDraft: () => {
      stored = [];
      return Promise.resolve();
    },
    restoreDraft: (back) => {
      stored = [back];
      return Promise.resolve();
    },
    memberOf: () => Promise.resolve(null),
  };
  provideService(service as DeskService);
  await closeDraft();
  await readDrafts();
});

it('resumes a draft as it was saved last, though the list was read before', async () => {
  stored = [draft(2)];
  await resumeDraft('one');
  expect(useDraft.getState().draft?.changedAt).toBe(2);
});

it('brings a discarded draft back as it was saved last', async () => {
  stored = [draft(2)];
  const restore = await discardDraft('one');
  expect(useDrafts.getState().drafts).toEqual([]);
  await restore();
  expect(useDrafts.getState().drafts).toEqual([draft(2)]);
});

it('resumes none that is gone, and takes it from the list', async () => {
  stored = [];
  await resumeDraft('one');
  expect(useDraft.getState().draft).toBeNull();
  expect(useDrafts.getState().drafts).toEqual([]);
});
