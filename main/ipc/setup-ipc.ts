/** Every method of the contract and who answers it. */
import { app, shell } from 'electron';
import { carryHandOver } from '../hand-over-file/carry-hand-over.ts';
import { saveHandOver } from '../hand-over-file/save-hand-over.ts';
import type { Ending } from '../identity/ending.ts';
import { enrol } from '../identity/enrol.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import { keepEvent } from '../identity/keep-event.ts';
import type { Journal } from '../journal/journal-file.ts';
import { listPrinters } from '../printing/printers.ts';
import { drawn, isPrintWindow, jobOf } from '../printing/print-window.ts';
import type { Printing } from '../printing/printing.ts';
import { saveWhereChosen } from '../save-where-chosen.ts';
import { handOver } from '../vault/hand-over.ts';
import type { Vault } from '../vault/vault.ts';
import { isDeskWindow, lockDesk } from '../window.ts';
import { handle } from './handle.ts';

interface Parts {
  readonly identity: IdentityStore;
  readonly ending: Ending;
  readonly journal: Journal;
  readonly printing: Printing;
  readonly vault: Vault;
}

export function setupIpc({ identity, ending, journal, printing, vault }: Parts): void {
  handle('appInfo', isDeskWindow, () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
  }));
  handle('identity', isDeskWindow, () => {
    const own = identity.identity();
    return own === null ? null : { ...own, revocation: ending.revocation() };
  });
  handle('enrol', isDeskWindow, ({ hubUrl, code }) => enrol(identity, hubUrl, code));
  handle('noteRevocation', isDeskWindow, ({ revocation }) => ending.note(revocation));
  handle('noteEvent', isDeskWindow, ({ manifest }) => keepEvent(identity, manifest));
  handle('wipe', isDeskWindow, async () => {
    const wiped = await ending.wipe();
    if (wiped.ok) lockDesk();
    return wiped;
  });
  handle('endedDesk', isDeskWindow, () => ending.ended());
  handle('vaultState', isDeskWindow, () => vault.state());
  handle('setUpVault', isDeskWindow, async ({ passphrase }) => handOver(await vault.setUp(passphrase)));
  handle('openVault', isDeskWindow, async ({ passphrase }) => handOver(await vault.open(passphrase)));
  handle('recoverVault', isDeskWindow, async ({ recoveryKey, passphrase }) =>
    handOver(await vault.recover(recoveryKey, passphrase)),
  );
  handle('changePassphrase', isDeskWindow, ({ current, next }) => vault.changePassphrase(current, next));
  handle('lock', isDeskWindow, () => lockDesk());
  handle('journalAppend', isDeskWindow, ({ records }) => journal.append(records));
  handle('journalRead', isDeskWindow, ({ offset }) => journal.read(offset));
  handle('printers', isDeskWindow, (_request, contentsId) => listPrinters(contentsId));
  handle('savePaper', isDeskWindow, (paper) => printing.savePaper(paper));
  handle('printPaper', isDeskWindow, ({ paper, printer }) => printing.printPaper(paper, printer));
  handle('showSaved', isDeskWindow, ({ file }) => {
    // Only files this run wrote: a path from the renderer opens nothing else.
    if (!printing.hasSaved(file)) return false;
    shell.showItemInFolder(file);
    return true;
  });
  handle('saveRecoverySheet', isDeskWindow, (sheet) => printing.saveRecoverySheet(sheet));
  handle('printRecoverySheet', isDeskWindow, (sheet) =>
    printing.printByDialog({ kind: 'recovery-sheet', sheet }),
  );
  handle('saveHandOver', isDeskWindow, (made) => saveHandOver(made));
  handle('saveReport', isDeskWindow, (report) => printing.saveReport(report));
  handle('printReport', isDeskWindow, (report) => printing.printByDialog({ kind: 'report', ...report }));
  handle('saveTable', isDeskWindow, ({ name, text }) =>
    saveWhereChosen(name, { name: 'CSV', extensions: ['csv'] }, Buffer.from(text)),
  );
  handle('carryHandOver', isDeskWindow, () => carryHandOver(identity));
  handle('printJob', isPrintWindow, (_request, contentsId) => jobOf(contentsId));
  handle('printDrawn', isPrintWindow, (size, contentsId) => drawn(contentsId, size));
}
