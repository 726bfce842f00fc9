/** Intakes as the screens call them: from the draft to the hand-back. */
import { draftAttachments } from '../../../domain/intake/draft.ts';
import { defaultIntakeRules } from '../../../domain/intake/intake-rules.ts';
import type { EventSettings } from '../../../domain/wire/event.ts';
import type { DeskIdentity } from '../../../preload/contract.ts';
import type { AttachmentStore } from '../attachments/attachment-store.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from '../facts/fact-log.ts';
import type { Mending } from '../facts/mending.ts';
import type { Roster } from '../roster/roster.ts';
import type { Saving } from '../saving.ts';
import type { DraftsService } from '../service/drafts-service.ts';
import type { FlagsService, SettleResult } from '../service/flags-service.ts';
import type { HandBackService } from '../service/hand-back-service.ts';
import type { IntakesService } from '../service/intakes-service.ts';
import type { LabelsService } from '../service/labels-service.ts';
import type { SaveProblem } from '../service/saving.ts';
import type { WorkshopService } from '../service/workshop-service.ts';
import { now } from '../time.ts';
import { readBoard } from './board.ts';
import { createDrafts } from './drafts.ts';
import { readFlags, settleFlag } from './flags.ts';
import { createHandBacks } from './hand-back.ts';
import { createIntakes } from './intakes.ts';
import { noteLabelled, readLabelled } from './labelled.ts';
import { memberOf } from './member-of.ts';
import { createPromises } from './promises.ts';
import { registeredTo } from './registered-to.ts';
import { serialHistory } from './serial-history.ts';
import { createWorkNotes, recentParts } from './work-notes.ts';

interface IntakeServiceParts {
  readonly identity: Pick<DeskIdentity, 'desk' | 'lastTicket'>;
  /** As it is in force when asked. */
  readonly event: () => EventSettings;
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly mending: Mending;
  readonly roster: Roster;
  readonly attachments: Attachments;
  readonly attachmentStore: AttachmentStore;
  readonly technician: () => Promise<string>;
  readonly saving: Saving;
  readonly noteStorage: (problem: SaveProblem) => void;
  /** Called when drafts came or went. */
  readonly draftsChanged: () => void;
  /** Called when attachments were named. */
  readonly attachmentsNamed: () => void;
}

type IntakeService = DraftsService &
  IntakesService &
  FlagsService &
  HandBackService &
  WorkshopService &
  LabelsService;

export function createIntakeService(parts: IntakeServiceParts): IntakeService {
  const { database, log, mending, roster, event, attachments, attachmentStore, technician, saving } = parts;
  const { desk, lastTicket } = parts.identity;
  const timeZone = () => event().timeZone;
  const rules = () => event().intakeRules ?? defaultIntakeRules;
  const drafts = createDrafts(database, desk, parts.draftsChanged);
  const intakes = createIntakes(database, log, desk, lastTicket, rules);
  const promises = createPromises(event, () => roster.facts().pack);
  const handBacks = createHandBacks({ database, log, intakes, attachments, timeZone });
  const workNotes = createWorkNotes({ database, log, intakes, timeZone });

  return {
    startDraft: (from) => drafts.start(from),
    saveDraft: (draft) => drafts.save(draft),
    discardDraft: (id) => drafts.discard(id),
    async restoreDraft(draft) {
      await drafts.save(draft);
    },
    drafts: () => drafts.all(),
    promiseOf: (draft) => Promise.resolve(promises.promiseOf(draft)),
    memberOf: (draft) => memberOf(roster, draft),
    serialHistory: async (model, serial, draft) => {
      const product = { model, serial };
      const [history, registered] = await Promise.all([
        serialHistory(database, product, draft),
        registeredTo(roster, product, draft),
      ]);
      return { ...history, registeredTo: registered };
    },
    async commitIntake(draft) {
      const result = await saving((name) => intakes.commit(promises.promised(draft), name));
      const hashes = draftAttachments(draft).map(({ attachment }) => attachment.hash);
      if (result.ok && hashes.length > 0) {
        // Where this fails, the next start makes up for it.
        await Promise.all(hashes.map((hash) => attachmentStore.named(hash))).catch(() => undefined);
        parts.attachmentsNamed();
      }
      parts.draftsChanged();
      return result;
    },
    async board({ isMine = false, isOverdue = false, ...filter }) {
      const mine = isMine ? { technician: await technician() } : {};
      const overdue = isOverdue ? { overdueAt: now() } : {};
      const read = () => readBoard(database, desk, { ...filter, ...mine, ...overdue });
      const page = await read();
      if (database.damaged.size === 0) return page;
      await mending.mend();
      return read();
    },
    intake: (id) => mending.around(() => intakes.intake(id)),
    moveStatus: (id, to) => saving((name) => intakes.move(id, to, name)),
    flags: () => mending.around(() => readFlags(database)),
    async settleFlag(id, answer, because) {
      const result = await settleFlag(database, log, { id, answer, because }, await technician());
      if (!result.ok && !isAboutFlag(result.problem)) parts.noteStorage(result.problem);
      return result;
    },
    async handBack(intakeId, what) {
      const result = await saving((name) => handBacks.handBack(intakeId, what, name));
      if (what.signature !== null) parts.attachmentsNamed();
      return result;
    },
    undoHandBack: (intakeId, handBackId, because) =>
      saving((name) => handBacks.undo(intakeId, handBackId, because, name)),
    noteWork: (noteId, intakeId, work) => saving((name) => workNotes.note(noteId, intakeId, work, name)),
    undoWorkNote: (intakeId, noteId, because) =>
      saving((name) => workNotes.undo(intakeId, noteId, because, name)),
    recentParts: (limit) => recentParts(database, limit),
    labelled: (ids) => readLabelled(database, ids),
    noteLabelled: (ids) => noteLabelled(database, ids),
  };
}

/** Whether it is the flag, and not the disk, that keeps an answer from being saved. */
function isAboutFlag(
  problem: Extract<SettleResult, { ok: false }>['problem'],
): problem is Exclude<typeof problem, SaveProblem> {
  return problem === 'no-such-flag' || problem === 'reason-missing' || problem === 'loan-out';
}
