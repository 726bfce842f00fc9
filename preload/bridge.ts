/** The bridge: one function per method of the contract, and nothing else. */
import { contextBridge, ipcRenderer } from 'electron';
import type { AnswerOf, DeskBridge, Method, RequestOf } from './contract.ts';
import { channelOf } from './contract-channel.ts';

function call<M extends Method>(name: M) {
  return (request?: RequestOf<M>): Promise<AnswerOf<M>> =>
    ipcRenderer.invoke(channelOf(name), request) as Promise<AnswerOf<M>>;
}

const bridge = {
  appInfo: call('appInfo'),
  identity: call('identity'),
  enrol: call('enrol'),
  noteRevocation: call('noteRevocation'),
  noteEvent: call('noteEvent'),
  wipe: call('wipe'),
  endedDesk: call('endedDesk'),
  vaultState: call('vaultState'),
  setUpVault: call('setUpVault'),
  openVault: call('openVault'),
  recoverVault: call('recoverVault'),
  changePassphrase: call('changePassphrase'),
  lock: call('lock'),
  journalAppend: call('journalAppend'),
  journalRead: call('journalRead'),
  printers: call('printers'),
  savePaper: call('savePaper'),
  printPaper: call('printPaper'),
  showSaved: call('showSaved'),
  saveRecoverySheet: call('saveRecoverySheet'),
  printRecoverySheet: call('printRecoverySheet'),
  saveHandOver: call('saveHandOver'),
  saveReport: call('saveReport'),
  printReport: call('printReport'),
  saveTable: call('saveTable'),
  carryHandOver: call('carryHandOver'),
  printJob: call('printJob'),
  printDrawn: call('printDrawn'),
} satisfies DeskBridge;

contextBridge.exposeInMainWorld('desk', bridge);
