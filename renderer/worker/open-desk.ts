/**
 * Builds the data side of one desk: storage opened and healed, look-ups, intakes, sync. The roster is still being read
 * when the desk is handed over: the screens are drawn meanwhile, and whoever asks for somebody waits for it.
 */
import type { Fact } from '../../domain/facts/fact.ts';
import { isForeign } from '../../domain/facts/kinds.ts';
import { isLoanKind } from '../../domain/loan/loan-item.ts';
import type { DeskIdentity } from '../../preload/contract.ts';
import { AttachmentStore } from './attachments/attachment-store.ts';
import { AttachmentSync } from './attachments/attachment-sync.ts';
import { createAttachments } from './attachments/attachments.ts';
import { DeskDatabase } from './desk-database.ts';
import type { DeskHost } from './service/desk-host.ts';
import type { DeskService } from './service/desk-service.ts';
import type { SaveProblem } from './service/saving.ts';
import { StatusBoard } from './desk-status.ts';
import { EventInForce } from './event-in-force.ts';
import { FactLog } from './facts/fact-log.ts';
import { heal } from './facts/heal.ts';
import { SealedJournal } from './facts/journal.ts';
import { Mending } from './facts/mending.ts';
import { refoldViews } from './facts/refold.ts';
import { readQuarantine, sendAgain } from './facts/quarantine.ts';
import { changesViews } from './facts/views.ts';
import { GiveWay } from './give-way.ts';
import { makeHandOver } from './hand-over/make-hand-over.ts';
import { createEnding } from './end-desk.ts';
import { boardOf, mostPressing } from './intakes/board-entry.ts';
import { createIntakeService } from './intakes/intake-service.ts';
import { readMarks } from './intakes/sharing.ts';
import { createLoanService } from './loans/loan-service.ts';
import { mendNotes } from './mend-notes.ts';
import { openDatabase } from './open-database.ts';
import { createReport } from './report/report.ts';
import { Revocation } from './revocation.ts';
import type { RosterDatabase } from './roster-database.ts';
import { sealWith } from './roster/blob-seal.ts';
import { PieceStore } from './roster/piece-store.ts';
import { RosterService } from './roster/roster-service.ts';
import type { ReadAhead } from './roster/read-ahead.ts';
import { createSaving } from './saving.ts';
import { Settings } from './settings.ts';
import { createHubClient } from './sync/hub-client.ts';
import { noteEpoch, readAgain } from './sync/known-at-hub.ts';
import { listenForNudges } from './sync/nudges.ts';
import { pull } from './sync/pull.ts';
import { push } from './sync/push.ts';
import { SyncLoop } from './sync/sync-loop.ts';
import { newId } from './time.ts';
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
  await mendNotes(database, identity.desk);
  const store = new PieceStore(rosterDatabase, sealWith(keys.roster), ahead);
  store.openAhead();
  await refoldViews(database);
  const settings = new Settings(database);
  const journal = new SealedJournal(host, keys.journal);
  const log = new FactLog(database, journal, identity.desk);
  const mending = new Mending(database, journal);
  const hub = createHubClient('/hub');
  const giveWay = new GiveWay();
  const rosters = new RosterService(store, hub, identity.rosterKey, giveWay);
  const inForce = new EventInForce(identity.event, database, host);
  const [healed] = await Promise.all([
    mending.andAgain(() => heal(database, journal, log, identity.desk)),
    inForce.open(),
  ]);
  const revocation = new Revocation(identity, hub, host);
  const attachmentStore = new AttachmentStore(database, sealWith(keys.attachments));
  // A record that does not open may name any of them.
  if (healed.unopened === 0) await attachmentStore.tidy();

  const status = new StatusBoard(identity.desk, inForce, database, rosters, () => loop.link, healed);
  database.onDamage = () => void mending.mend();
  mending.onLeft = () => status.noteDamage(true);
  mending.onAsksHub = () => loop.nudge();
  mending.onMended = () => {
    if (database.damaged.size === 0) status.noteDamage(false);
    log.resume();
    status.emit({ type: 'intakes' });
    status.emit({ type: 'loans' });
    loop.nudge();
  };
  rosters.onChange = () => void status.changed();
  rosters.onLack = () => loop.nudge();
  rosters.onTaken = (manifest, signed) => inForce.take(manifest, signed);
  const steps = {
    epoch: (epoch: string) => noteEpoch(database, identity.desk, epoch),
    push: async () => {
      // What only the journal has is sent too, as soon as the database takes it.
      await log.catchUp();
      return push(database, hub, identity.desk, factsChanged);
    },
    pull: async () => {
      if (mending.takeAsksHub()) await readAgain(database);
      return pull(database, hub, identity.desk, (facts) => {
        mending.came(facts);
        factsChanged(facts);
      });
    },
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
    loop.news('facts');
  });

  const attachments = createAttachments({
    database,
    log,
    store: attachmentStore,
    sync: attachmentSync,
    desk: identity.desk,
    wanted: () => loop.nudge(),
  });
  const report = createReport(database, () => inForce.timeZone());
  const verdictFacts = createVerdictFacts(log, technician, noteStorage);
  const verify = createVerify({
    roster: rosters.roster,
    database,
    event: () => inForce.event(),
    record: (id, body) => void verdictFacts.given(id, body),
  });

  const saving = createSaving({
    technician,
    around: (work) => mending.around(work),
    failed: noteStorage,
  });
  const attachmentsNamed = (): void => {
    status.emit({ type: 'attachments' });
    loop.nudge();
  };
  const intakes = createIntakeService({
    ...{ identity, database, log, mending, attachments, attachmentStore, technician, saving, noteStorage },
    roster: rosters.roster,
    event: () => inForce.event(),
    draftsChanged: () => status.emit({ type: 'drafts' }),
    attachmentsNamed,
  });
  const loans = createLoanService({
    ...{ database, log, attachments, verify, saving, attachmentsNamed },
    roster: rosters.roster,
    event: () => inForce.event(),
    around: (work) => mending.around(work),
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
        if (event !== 'attachments' || attachmentSync.isWaiting)
          loop.news(event === 'facts' ? 'facts' : 'more');
      });
    }
    // Before the first intake waits for it.
    void readMarks(database);
    // Before somebody goes to the board.
    void boardOf(database)
      .all(mostPressing)
      .catch(() => undefined);
    loop.start();
  }
  // The screens of the open desk are drawn next.
  giveWay.note();
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
    newId: () => Promise.resolve(newId()),
    async noteEventTold() {
      await inForce.noteTold();
      await status.changed();
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
    ...intakes,
    ...loans,
    ...report,
    quarantined: () => readQuarantine(database),
    async sendAgain(id) {
      await sendAgain(database, id);
      status.emit({ type: 'intakes' });
      await status.changed();
      loop.nudge();
    },
    settings: () => settings.read(),
    saveSettings: (changed) => settings.save(changed),
    giveWay() {
      giveWay.note();
      return Promise.resolve();
    },
    syncNow() {
      loop.nudge();
      return Promise.resolve();
    },
    makeHandOver: (progress) => makeHandOver(database, { ...identity, event: inForce.event() }, progress),
    noteHandOver: (saved) => database.write('handOver', saved),
    lastHandOver: () => database.read('handOver'),
  };
}
