/** Electron main, in the order things must happen. */
import { app } from 'electron';
import { readCommandLine } from './command-line.ts';
import { registerDeskScheme, setupDeskProtocol } from './desk-protocol/protocol.ts';
import { createIdentityStore } from './identity/identity-store.ts';
import { setupArgumentEnrolment } from './identity/enrol.ts';
import { setupIpc } from './ipc/setup-ipc.ts';
import { openJournal } from './journal/journal-file.ts';
import { createPrinting } from './printing/printing.ts';
import { setupSecurity } from './security.ts';
import { setupSingleInstance } from './single-instance.ts';
import { setupUpdates } from './updates.ts';
import { createDeskWindow } from './window.ts';

const commandLine = readCommandLine(process.argv);

if (setupSingleInstance()) {
  registerDeskScheme();
  setupSecurity();
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  const identity = createIdentityStore(app.getPath('userData'));
  setupDeskProtocol(identity);
  await setupArgumentEnrolment(identity, commandLine.enrol);
  const printing = createPrinting(commandLine.receiptsFolder);
  const journal = await openJournal(app.getPath('userData'));
  app.on('will-quit', () => void journal.close());
  setupIpc({ identity, journal, printing });
  setupUpdates();
  createDeskWindow();
}
