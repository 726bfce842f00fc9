/** Electron main, in the order things must happen. */
import { app, dialog, safeStorage, session } from 'electron';
import { readCommandLine } from './command-line.ts';
import { registerDeskScheme, setupDeskProtocol } from './desk-protocol/protocol.ts';
import { openEnding } from './identity/ending.ts';
import { createIdentityStore } from './identity/identity-store.ts';
import { setupArgumentEnrolment } from './identity/enrol.ts';
import { setupIpc } from './ipc/setup-ipc.ts';
import { openErasableJournal } from './journal/erasable-journal.ts';
import { createKeychain } from './keychain.ts';
import { createPrinting } from './printing/printing.ts';
import { setupSecurity } from './security.ts';
import { setupSingleInstance } from './single-instance.ts';
import { setupSmokeTest } from './smoke-test.ts';
import { setupUpdates } from './updates.ts';
import { setupVault } from './vault/setup-vault.ts';
import { createDeskWindow } from './window.ts';

const commandLine = readCommandLine(process.argv);

if (setupSingleInstance()) {
  registerDeskScheme();
  setupSecurity();
  app.whenReady().then(start).catch(sayWhyNotStarted);
}

/** A desk that can't start says why and touches nothing, instead of showing no window at all. */
function sayWhyNotStarted(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`CPS Event Desk could not start: ${reason}\n`);
  dialog.showErrorBox('CPS Event Desk could not start', `Nothing was changed or lost.\n\n${reason}`);
  app.exit(1);
}

async function start(): Promise<void> {
  const userData = app.getPath('userData');
  const keychain = createKeychain(safeStorage, process.platform);
  const identity = createIdentityStore(userData, keychain);
  setupDeskProtocol(identity);
  const journal = await openErasableJournal(userData);
  app.on('will-quit', () => void journal.close());
  const vault = setupVault(keychain);
  const clearDatabases = () =>
    session.defaultSession.clearStorageData({ storages: ['indexdb', 'filesystem'] });
  const ending = await openEnding({ userData, identity, journal, vault, clearDatabases });
  await setupArgumentEnrolment(identity, commandLine.enrol);
  const printing = createPrinting(commandLine.receiptsFolder);
  setupIpc({ identity, ending, journal, printing, vault });
  setupUpdates();
  const window = createDeskWindow();
  setupSmokeTest(commandLine.smokeTest, window.webContents);
}
