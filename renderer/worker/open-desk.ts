/**
 * Builds the data side of one desk: storage opened and healed, look-ups, intakes, sync. The roster is still being read
 * when the desk is handed over: the screens are drawn meanwhile, and whoever asks for somebody waits for it.
 */
import type { Fact } from '../../domain/facts/fact.ts';
import { isForeign } from '../../domain/facts/kinds.ts';
import { draftAttachments } from '../../domain/intake/draft.ts';
import { isLoanKind } from '../../domain/loan/loan-item.ts';
import type { DeskIdentity } from '../../preload/contract.ts';
import { AttachmentStore } from './attachments/attachment-store.ts';
import { AttachmentSync } from './attachments/attachment-sync.ts';
import { createAttachments } from './attachments/attachments.ts';
import { DeskDatabase } from './desk-database.ts';
import type { DeskHost } from './service/desk-host.ts';
import type { DeskService } from './service/desk-service.ts';
import type { SettleResult } from './service/flags-service.ts';
import type { SaveProblem } from './service/saving.ts';
import { StatusBoard } from './desk-status.ts';
import { FactLog } from './facts/fact-log.ts';
import { heal } from './facts/heal.ts';
import { SealedJournal } from './facts/journal.ts';
import { Mending } from './facts/mending.ts';
import { refoldViews } from './facts/refold.ts';
import { readQuarantine, sendAgain } from './facts/quarantine.ts';
import { changesViews } from './facts/views.ts';
import { makeHandOver } from './hand-over/make-hand-over.ts';
import { createEnding } from './end-desk.ts';
import { allEntries } from './intakes/board-memory.ts';
import { readBoard } from './intakes/board.ts';
import { createDrafts } from './intakes/drafts.ts';
import { readFlags, settleFlag } from './intakes/flags.ts';
import { createHandBacks } from './intakes/hand-back.ts';
import { createIntakes } from './intakes/intakes.ts';
import { noteLabelled, readLabelled } from './intakes/labelled.ts';
import { memberOf } from './intakes/member-of.ts';
import { createPromises } from './intakes/promises.ts';
import { serialHistory } from './intakes/serial-history.ts';
import { readMarks } from './intakes/sharing.ts';
import { createWorkNotes, recentParts } from './intakes/work-notes.ts';
import { createLoanService } from './loans/loan-service.ts';
import { openDatabase } from './open-database.ts';
import { createReport } from './report/report.ts';
import { Revocation } from './revocation.ts';
import type { RosterDatabase } from './roster-database.ts';
import { sealWith } from './roster/blob-seal.ts';
import { PieceStore } from './roster/piece-store.ts';
import { RosterService } from './roster/roster-service.ts';
import type { ReadAhead } from './roster/read-ahead.ts';
import { Settings } from './settings.ts';
import { createHubClient } from './sync/hub-client.ts';
import { noteEpoch } from './sync/known-at-hub.ts';
import { listenForNudges } from './sync/nudges.ts';
import { pull } from './sync/pull.ts';
import { push } from './sync/push.ts';
import { SyncLoop } from './sync/sync-loop.ts';
import { newId, now } from './time.ts';
import { deriveKeys } from './vault/keys.ts';
import { createVerdictFacts } from './verify/verdict-facts.ts';
import { createVerify } from './verify/verify.ts';

export interface RosterStorage {
  readonly database: RosterDatabase;
  readonly ahead: ReadAhead;
}

export async function openDesk(
  identity: DeskIdentity,
  host: DeskHost,
  vaultKey: CryptoKey,
  { database: rosterDatabase, ahead }: RosterStorage,
): Promise<DeskService> {
  const keys = await deriveKeys(vaultKey);
  const database = new DeskDatabase(keys.desk);
  await openDatabase(database);
  await openDatabase(rosterDatabase);
  // With another vault's key this fails, before anything is written.
  await database.meta.toArray();
  const store = new PieceStore(rosterDatabase, sealWith(keys.roster), ahead);
  store.openAhead();
  await refoldViews(database);
  const settings = new Settings(database);
  const journal = new SealedJournal(host, keys.journal);
  const log = new FactLog(database, journal, identity.desk);
  const mending = new Mending(database, journal);
  const hub = createHubClient('/hub');
  const rosters = new RosterService(store, hub, identity.rosterKey);
  const healed = await mending.around(() => heal(database, journal, log, identity.desk));
  const revocation = new Revocation(identity, hub, host);
  const attachmentStore = new AttachmentStore(database, sealWith(keys.attachments));
  // A record that does not open may name any of them.
  if (healed.unopened === 0) await mending.around(() => attachmentStore.tidy());

  const status = new StatusBoard(identity, database, rosters, () => loop.link, healed);
  database.onDamage = () => void mending.mend();
  mending.onLeft = () => status.noteDamage();
  mending.onMended = () => {
    log.resume();
    status.emit({ type: 'intakes' });
    status.emit({ type: 'loans' });
    loop.nudge();
  };
  rosters.onChange = () => void status.changed();
  rosters.onLack = () => loop.nudge();
  const steps = {
    epoch: (epoch: string) => noteEpoch(database, identity.desk, epoch),
    push: async () => {
      // What only the journal has is sent too, as soon as the database takes it.
      await log.catchUp();
      return push(database, hub, identity.desk, factsChanged);
    },
    pull: () => pull(database, hub, identity.desk, factsChanged),
    roster: () => rosters.sync(),
    attachments: (isHurried: () => boolean) => attachmentSync.run(isHurried),
  };
  const endDesk = createEnding({
    database,
    log,
    hub,
    host,
    desk: identity.desk,
    healed,
    failed: (ended) => {
      status.ended = ended;
    },
  });
  const loop = new SyncLoop(hub, revocation.steps(steps, endDesk), () => void status.changed());

  /** Nothing new is taken in from now on, and the roster goes at once: the hand-over may take days. */
  async function end(): Promise<void> {
    status.ended = { problem: null };
    await log.end();
    rosters.close();
    // Where that fails it goes with everything else.
    await store.bases.keepOnly(new Set()).catch(() => undefined);
    await rosterDatabase.delete().catch(() => undefined);
    await status.changed();
    loop.nudge();
  }
  revocation.onEnd = end;

  const attachmentSync = new AttachmentSync(database, attachmentStore, hub, () => {
    status.emit({ type: 'attachments' });
    void status.changed();
    // The last of them was all that an ended desk still had.
    if (revocation.hasEnded) loop.nudge();
  });

  async function technician(): Promise<string> {
    const name = (await settings.read()).technician.trim();
    return name === '' ? '?' : name;
  }

  /** A failed save shows on every screen until one succeeds. */
  function noteStorage(problem: SaveProblem | null): void {
    status.storage = problem;
    void status.changed();
  }

  /** Facts were stored, or the hub answered for them. */
  function factsChanged(facts: readonly Fact[]): void {
    if (facts.some((fact) => changesViews(fact) || isForeign(fact))) status.emit({ type: 'intakes' });
    if (facts.some(({ kind }) => isLoanKind(kind))) status.emit({ type: 'loans' });
  }

  log.onSaved((facts) => {
    noteStorage(null);
    factsChanged(facts);
    loop.news();
  });

  const drafts = createDrafts(database, identity.desk, () => status.emit({ type: 'drafts' }));
  const intakes = createIntakes(
    database,
    log,
    identity.desk,
    identity.lastTicket,
    identity.event.intakeRules,
  );
  const promises = createPromises(identity.event, () => rosters.roster.facts().pack);
  const attachments = createAttachments({
    database,
    log,
    store: attachmentStore,
    sync: attachmentSync,
    desk: identity.desk,
    wanted: () => loop.nudge(),
  });
  const handBacks = createHandBacks({
    database,
    log,
    intakes,
    attachments,
    timeZone: identity.event.timeZone,
  });
  const report = createReport(database, identity.event.timeZone);
  const workNotes = createWorkNotes({ database, log, intakes, timeZone: identity.event.timeZone });
  const verdictFacts = createVerdictFacts(log, technician, noteStorage);
  const verify = createVerify({
    roster: rosters.roster,
    database,
    event: identity.event,
    record: (id, body) => void verdictFacts.given(id, body),
  });

  const loans = createLoanService({
    database,
    log,
    attachments,
    verify,
    roster: rosters.roster,
    event: identity.event,
    technician,
    around: (work) => mending.around(work),
    noteStorage,
    signed: () => {
      status.emit({ type: 'attachments' });
      loop.nudge();
    },
  });

  async function startSync(): Promise<void> {
    if (revocation.hasEnded) {
      await store.endAhead();
      await end();
    } else {
      await rosters.open();
      await store.endAhead();
      void listenForNudges(hub, (event) => {
        // Each photo of the event is told of; most are for others.
        if (event !== 'attachments' || attachmentSync.isWaiting) loop.news();
      });
    }
    // Before the first intake waits for it.
    void readMarks(database);
    // Before somebody goes to the board.
    void allEntries(database).catch(() => undefined);
    loop.start();
  }
  void startSync();
  // Folding the views anew goes on past rows that do not open.
  if (database.damaged.size > 0) void mending.mend();
  self.addEventListener('online', () => loop.nudge());

  return {
    subscribe: (listener) => status.subscribe(listener),
    identify: (input) => verify.identify(input),
    present: (presentation, follows) => verify.present(presentation, follows),
    searchPeople: (query, limit) => verify.searchPeople(query, limit),
    decide: (verdictId, treatAs, because) => verdictFacts.decide(verdictId, treatAs, because),
    startDraft: (from) => drafts.start(from),
    saveDraft: (draft) => drafts.save(draft),
    discardDraft: (id) => drafts.discard(id),
    async restoreDraft(draft) {
      await drafts.save(draft);
    },
    drafts: () => drafts.all(),
    promiseOf: (draft) => Promise.resolve(promises.promiseOf(draft)),
    memberOf: (draft) => memberOf(rosters.roster, draft),
    newId: () => Promise.resolve(newId()),
    async commitIntake(draft) {
      const name = await technician();
      const result = await mending.around(() => intakes.commit(promises.promised(draft), name));
      if (result.ok) {
        // Where this fails, the next start makes up for it.
        const hashes = draftAttachments(draft).map(({ attachment }) => attachment.hash);
        await Promise.all(hashes.map((hash) => attachmentStore.named(hash))).catch(() => undefined);
        if (hashes.length > 0) status.emit({ type: 'attachments' });
      }
      if (!result.ok && 'problem' in result) noteStorage(result.problem);
      status.emit({ type: 'drafts' });
      return result;
    },
    async board({ isMine = false, isOverdue = false, ...filter }) {
      const mine = isMine ? { technician: await technician() } : {};
      const overdue = isOverdue ? { overdueAt: now() } : {};
      const read = () => readBoard(database, identity.desk, { ...filter, ...mine, ...overdue });
      const page = await read();
      if (database.damaged.size === 0) return page;
      await mending.mend();
      return read();
    },
    intake: (id) => mending.around(() => intakes.intake(id)),
    async moveStatus(id, to) {
      const name = await technician();
      const result = await mending.around(() => intakes.move(id, to, name));
      if (!result.ok && 'isKept' in result) noteStorage(result.problem);
      return result;
    },
    attachments: (intakeId) => attachments.attachments(intakeId),
    async addPhoto(intakeId, file, about) {
      const result = await attachments.addPhoto(intakeId, file, about, await technician());
      status.emit({ type: 'attachments' });
      loop.nudge();
      return result;
    },
    keepPhoto: (file) => attachments.keepPhoto(file),
    keepSignature: (picture) => attachments.keepSignature(picture),
    picture: (hash, size) => attachments.picture(hash, size),
    flags: () => mending.around(() => readFlags(database)),
    async settleFlag(id, answer, because) {
      const result = await settleFlag(database, log, { id, answer, because }, await technician());
      if (!result.ok && !isAboutFlag(result.problem)) noteStorage(result.problem);
      return result;
    },
    async handBack(intakeId, what) {
      const name = await technician();
      const result = await mending.around(() => handBacks.handBack(intakeId, what, name));
      if (!result.ok && 'isKept' in result) noteStorage(result.problem);
      if (what.signature !== null) {
        status.emit({ type: 'attachments' });
        loop.nudge();
      }
      return result;
    },
    async undoHandBack(intakeId, handBackId, because) {
      const name = await technician();
      const result = await mending.around(() => handBacks.undo(intakeId, handBackId, because, name));
      if (!result.ok && 'isKept' in result) noteStorage(result.problem);
      return result;
    },
    async noteWork(noteId, intakeId, work) {
      const name = await technician();
      const result = await mending.around(() => workNotes.note(noteId, intakeId, work, name));
      if (!result.ok && 'isKept' in result) noteStorage(result.problem);
      return result;
    },
    async undoWorkNote(intakeId, noteId, because) {
      const name = await technician();
      const result = await mending.around(() => workNotes.undo(intakeId, noteId, because, name));
      if (!result.ok && 'isKept' in result) noteStorage(result.problem);
      return result;
    },
    recentParts: (limit) => recentParts(database, limit),
    ...loans,
    ...report,
    serialHistory: (model, serial, draft) => serialHistory(database, { model, serial }, draft),
    quarantined: () => readQuarantine(database),
    async sendAgain(id) {
      await sendAgain(database, id);
      status.emit({ type: 'intakes' });
      await status.changed();
      loop.nudge();
    },
    labelled: (ids) => readLabelled(database, ids),
    noteLabelled: (ids) => noteLabelled(database, ids),
    settings: () => settings.read(),
    saveSettings: (changed) => settings.save(changed),
    syncNow() {
      loop.nudge();
      return Promise.resolve();
    },
    makeHandOver: (progress) => makeHandOver(database, identity, progress),
    noteHandOver: (saved) => database.write('handOver', saved),
    lastHandOver: () => database.read('handOver'),
  };
}

/** Whether it is the flag, and not the disk, that keeps an answer from being saved. */
function isAboutFlag(
  problem: Extract<SettleResult, { ok: false }>['problem'],
): problem is Exclude<typeof problem, SaveProblem> {
  return problem === 'no-such-flag' || problem === 'reason-missing' || problem === 'loan-out';
}
