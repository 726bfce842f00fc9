/** Words of what protects a desk: set-up, unlocking, recovery, the lock, and the recovery sheet. */
export const passphrase = {
  label: 'Passphrase',
  current: 'Passphrase until now',
  new: 'New passphrase',
  again: 'Once more',
  hint: 'At least {{least}} characters. Four or five words are best.',
  tooShort: 'At least {{least}} characters; these are {{count}}.',
  differs: 'That is not the same as above.',
  missing: 'Type the passphrase.',
  show: 'Show the passphrase',
  capsLock: 'Caps Lock is on.',
} as const;

export const closed = {
  field: 'Scanning',
  locked: 'Locked. Nothing is looked up.',
  scanned: 'Locked: unlock, then scan again.',
  notReady: 'Not open yet: go on below, then scan again.',
  ended: 'Nothing is looked up here any more.',
  endedScanned: 'Not looked up: this laptop is no longer a desk.',
  wrong: 'That is not the passphrase.',
  wait: 'Next try in {{time}}.',
  waitWhy: 'After several wrong tries the desk makes you wait.',
  problem: {
    damaged: 'The file with this desk’s keys is damaged.',
    unwritable: 'The desk’s folder can’t be written to.',
    exists: 'This desk is protected already.',
    'keychain-lost': 'The system’s keychain no longer opens its part of the key.',
    failed: 'This computer could not do it, perhaps for lack of memory.',
  },
  whatToDo: {
    damaged:
      'Nothing was deleted. Restart the app; if this stays, tell support, and leave the laptop as it is until then.',
    unwritable: 'Check the disk and its permissions, then try again.',
    exists: 'Restart the app.',
    'keychain-lost': 'Lock the desk and use the recovery key.',
    failed: 'Nothing was changed. Close other programs, then try again.',
  },
} as const;

export const setUp = {
  title: 'Protect this desk',
  hint: 'A passphrase seals everything this laptop keeps. It is asked for at every start and after every lock.',
  sample: 'This is sample data: any passphrase will do, such as “practice desk”.',
  protects: 'Protects',
  protectsText: 'Members, cards, drop-offs and drafts on this laptop, should it be lost or stolen.',
  protectsNot: 'Does not protect',
  protectsNotText: 'Receipts saved as PDF, and a desk left open. Lock it when you walk away.',
  forgotten: 'Forgotten?',
  forgottenText:
    'The recovery key on the next page opens the desk. Without either, what the hub does not have is lost.',
  go: 'Protect the desk',
} as const;

export const recoveryKey = {
  title: 'Put the recovery key away',
  hint: 'It opens desk {{desk}} when the passphrase is forgotten or the system’s keychain is lost. It is shown this once.',
  label: 'Recovery key',
  print: 'Print',
  save: 'Save as PDF',
  keep: 'Keep it away from this laptop, such as in the event office’s safe: whoever has both opens the desk.',
  printed: 'Sent to the printer.',
  saved: 'Saved as {{file}}. Take it off this laptop.',
  printProblem: {
    cancelled: 'Printing was cancelled.',
    'no-printer': 'No printer found. Connect one, save a PDF to a stick, or write the key down.',
    failed: 'Printing failed. Try again, or write the key down.',
  },
  saveProblem: {
    cancelled: 'Not saved.',
    'disk-full': 'There is no room. Choose another place.',
    unwritable: 'That place can’t be written to. Choose another.',
    failed: 'The PDF could not be made. Print it, or write the key down.',
  },
  kept: 'I have printed it or written it down',
  go: 'Open the desk',
} as const;

export const unlock = {
  title: 'Desk {{desk}} is locked',
  go: 'Unlock',
  recover: 'Forgot it, or the keychain is lost? Use the recovery key',
} as const;

export const recover = {
  title: 'Open with the recovery key',
  hint: 'It is on the sheet printed when desk {{desk}} was protected. The desk gets a new passphrase with it.',
  keychainLost:
    'The system’s keychain no longer has its part of the key, as after a reinstalled system. Nothing is lost: the recovery key opens desk {{desk}}.',
  key: 'Recovery key',
  keyHint: 'Capitals and hyphens don’t matter.',
  keyMissing: 'Type the recovery key.',
  group: 'Group {{number}} can’t be right. Compare it with the sheet.',
  more_one: '{{count}} character to go.',
  more_other: '{{count}} characters to go.',
  long: 'That is longer than a recovery key.',
  complete: 'The key is complete.',
  wrong: 'That recovery key is not this desk’s. Is it the sheet of desk {{desk}}?',
  go: 'Set passphrase and open',
  back: 'Back to the passphrase',
} as const;

export const lock = {
  action: 'Lock',
  unsaved: 'Not locked: the draft could not be saved. {{why}}',
} as const;

export const protection = {
  title: 'Protection',
  sealed: 'Data on this laptop',
  sealedText: 'Sealed by the passphrase',
  keychain: 'System keychain',
  keychainUsed: 'Protects too: the passphrase alone opens no copied disk',
  keychainNone: 'Not used: there was no keyring when the passphrase was set',
  keychainLost: 'Lost. The recovery key opens the desk at the next start',
  idle: 'Lock without a key, pointer or scan for',
  minutes: '{{count}} min',
  change: 'Change passphrase',
  changed: 'The passphrase is changed.',
  changeHint: 'The recovery key stays as it is.',
} as const;

export const recoverySheet = {
  product: 'CPS Event Desk',
  title: 'Recovery key',
  sample: 'Sample: protects no real data',
  desk: 'Desk',
  date: 'Protected on',
  when: 'When it is needed',
  whenText: 'The passphrase is forgotten, or the laptop’s user account or keychain was lost.',
  where: 'Where to keep it',
  whereText:
    'Away from the laptop, where only those in charge reach it, such as in the event office’s safe. Whoever has this sheet and the laptop reads everything on it. Destroy the sheet after the event.',
  how: 'How to use it',
  howText:
    'On the locked desk press “Use the recovery key”, type the groups, and choose a new passphrase. The key stays valid.',
} as const;
