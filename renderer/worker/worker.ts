/** The data side's thread. The page opens the desk once and then calls the service. */
import * as Comlink from 'comlink';
import { z } from 'zod';
import type { DeskService } from './service/desk-service.ts';
import type { WorkerEndpoint } from './service/worker-endpoint.ts';
import { getReady } from './get-ready.ts';
import { openDatabase, openProblem } from './open-database.ts';
import { openDesk } from './open-desk.ts';
import { RosterDatabase } from './roster-database.ts';
import { baseFolder } from './roster/base-folder.ts';
import { ReadAhead } from './roster/read-ahead.ts';

// The page's policy forbids eval; zod would try it for speed.
z.config({ jitless: true });

const rosterDatabase = new RosterDatabase();
const ahead = new ReadAhead(rosterDatabase, baseFolder(rosterDatabase.name));
let opened: Promise<DeskService> | null = null;

function service(): Promise<DeskService> {
  return opened ?? Promise.reject(new Error('the desk was not opened'));
}

const endpoint: WorkerEndpoint = {
  async prepare() {
    try {
      await openDatabase(rosterDatabase);
      await ahead.read();
      getReady();
    } catch {
      // Whoever opens the desk meets it, and says so.
    }
  },
  async open(identity, host, vaultKey) {
    opened ??= openDesk(identity, host, vaultKey, { database: rosterDatabase, ahead });
    try {
      const desk = await opened;
      return { ok: true, settings: await desk.settings() };
    } catch (error) {
      opened = null;
      return { ok: false, problem: openProblem(error) };
    }
  },
  subscribe: async (listener) => (await service()).subscribe(listener),
  identify: async (input) => (await service()).identify(input),
  present: async (presentation, follows) => (await service()).present(presentation, follows),
  searchPeople: async (query, limit) => (await service()).searchPeople(query, limit),
  decide: async (verdictId, treatAs, because) => (await service()).decide(verdictId, treatAs, because),
  startDraft: async (from) => (await service()).startDraft(from),
  saveDraft: async (draft) => (await service()).saveDraft(draft),
  discardDraft: async (id) => (await service()).discardDraft(id),
  restoreDraft: async (draft) => (await service()).restoreDraft(draft),
  drafts: async () => (await service()).drafts(),
  memberOf: async (draft) => (await service()).memberOf(draft),
  keepPhoto: async (file) => (await service()).keepPhoto(file),
  keepSignature: async (picture) => (await service()).keepSignature(picture),
  promiseOf: async (draft) => (await service()).promiseOf(draft),
  noteEventTold: async () => (await service()).noteEventTold(),
  newId: async () => (await service()).newId(),
  commitIntake: async (draft) => (await service()).commitIntake(draft),
  board: async (filter) => (await service()).board(filter),
  intake: async (id) => (await service()).intake(id),
  moveStatus: async (id, to) => (await service()).moveStatus(id, to),
  attachments: async (intakeId) => (await service()).attachments(intakeId),
  addPhoto: async (intakeId, file, about) => (await service()).addPhoto(intakeId, file, about),
  picture: async (hash, size) => (await service()).picture(hash, size),
  flags: async () => (await service()).flags(),
  settleFlag: async (id, answer, because) => (await service()).settleFlag(id, answer, because),
  handBack: async (intakeId, what) => (await service()).handBack(intakeId, what),
  undoHandBack: async (intakeId, handBackId, because) =>
    (await service()).undoHandBack(intakeId, handBackId, because),
  noteWork: async (noteId, intakeId, work) => (await service()).noteWork(noteId, intakeId, work),
  undoWorkNote: async (intakeId, noteId, because) =>
    (await service()).undoWorkNote(intakeId, noteId, because),
  recentParts: async (limit) => (await service()).recentParts(limit),
  loans: async (filter) => (await service()).loans(filter),
  loanItem: async (id) => (await service()).loanItem(id),
  loansToLookAfter: async () => (await service()).loansToLookAfter(),
  readLoanCode: async (code) => (await service()).readLoanCode(code),
  lend: async (what) => (await service()).lend(what),
  returnLoan: async (itemId, loan, condition) => (await service()).returnLoan(itemId, loan, condition),
  undoReturn: async (itemId, returned, because) => (await service()).undoReturn(itemId, returned, because),
  settleLoan: async (itemId, loan, outcome, because) =>
    (await service()).settleLoan(itemId, loan, outcome, because),
  undoSettlement: async (itemId, settlement, because) =>
    (await service()).undoSettlement(itemId, settlement, because),
  loansHolding: async (intakeId) => (await service()).loansHolding(intakeId),
  leaveLoanOut: async (itemId, loan, intakeId, because) =>
    (await service()).leaveLoanOut(itemId, loan, intakeId, because),
  withdrawItem: async (itemId, because) => (await service()).withdrawItem(itemId, because),
  readPool: async (file) => (await service()).readPool(file),
  takeInPool: async () => (await service()).takeInPool(),
  report: async (progress) => (await service()).report(progress),
  cancelReport: async () => (await service()).cancelReport(),
  reportTable: async (table, progress) => (await service()).reportTable(table, progress),
  serialHistory: async (model, serial, draft) => (await service()).serialHistory(model, serial, draft),
  quarantined: async () => (await service()).quarantined(),
  sendAgain: async (id) => (await service()).sendAgain(id),
  labelled: async (ids) => (await service()).labelled(ids),
  noteLabelled: async (ids) => (await service()).noteLabelled(ids),
  settings: async () => (await service()).settings(),
  saveSettings: async (settings) => (await service()).saveSettings(settings),
  giveWay: async () => (await service()).giveWay(),
  syncNow: async () => (await service()).syncNow(),
  async makeHandOver(progress) {
    const result = await (await service()).makeHandOver(progress);
    return result.ok ? Comlink.transfer(result, [result.made.bytes.buffer]) : result;
  },
  noteHandOver: async (saved) => (await service()).noteHandOver(saved),
  lastHandOver: async () => (await service()).lastHandOver(),
};

Comlink.expose(endpoint);
