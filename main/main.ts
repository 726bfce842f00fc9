/** Electron main, in the order things must happen. */
import { app, dialog, safeStorage } from 'electron';
import { readCommandLine } from './command-line.ts';
import { registerDeskScheme, setupDeskProtocol } from './desk-protocol/protocol.ts';
import { createIdentityStore } from './identity/identity-store.ts';
import { setupArgumentEnrolment } from './identity/enrol.ts';
import { setupIpc } from './ipc/setup-ipc.ts';
import { openJournal } from './journal/journal-file.ts';
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
  const keychain = createKeychain(safeStorage, process.platform);
  const identity = createIdentityStore(app.getPath('userData'), keychain);
  setupDeskProtocol(identity);
  await setupArgumentEnrolment(identity, commandLine.enrol);
  const printing = createPrinting(commandLine.receiptsFolder);
  const journal = await openJournal(app.getPath('userData'));
  app.on('will-quit', () => void journal.close());
  setupIpc({ identity, journal, printing, vault: setupVault(keychain) });
  setupUpdates();
  const window = createDeskWindow();
  setupSmokeTest(commandLine.smokeTest, window.webContents);
}
