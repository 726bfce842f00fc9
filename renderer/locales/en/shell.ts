/** Words of the frame around the screens. */
export const common = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  sample: 'Sample data',
  sampleShort: 'Sample',
  sampleProgramme: 'Levels by the sample programme',
} as const;

/** What stands on the keys that are named differently around the world. */
export const keyboard = { Ctrl: 'Ctrl', Esc: 'Esc', Enter: 'Enter' } as const;

export const nav = {
  label: 'Sections',
  verify: 'Verify',
  intake: 'Intake',
  board: 'Board',
  report: 'Report',
  loans: 'Loans',
  lookAfter_one: '{{count}} overdue or lent twice',
  lookAfter_other: '{{count}} overdue or lent twice',
  settings: 'Settings',
} as const;

export const shell = {
  product: 'CPS Event Desk',
  statusLine: 'Status',
  messages: 'Messages',
  desk: 'Desk {{desk}}',
  technician: 'Technician: {{name}}. Change',
  noTechnician: 'Who is working?',
  technicianTitle: 'Who is working at this desk?',
  technicianHint: 'Your name or initials stand with everything you record.',
  technicianField: 'Name or initials',
  technicianSave: 'Start working',
  technicianNeeded: 'Say who is working first, then scan again.',
  shortcuts: 'Keyboard shortcuts',
  starting: 'Opening the desk',
  failed: 'This screen has stopped.',
  failedHint: 'Everything saved is safe. Reload to go on.',
  reload: 'Reload',
  unexpected: 'That did not work. Try once more; what was saved before is safe.',
} as const;

export const shortcuts = {
  anywhere: 'Anywhere',
  verify: 'Verify',
  intake: 'Intake',
  board: 'Board',
  loans: 'Loans',
  toVerify: 'Verify',
  toIntake: 'Intake',
  toBoard: 'Board',
  toReport: 'Report',
  toLoans: 'Loans',
  toSettings: 'Settings',
  newIntake: 'New intake',
  camera: 'Scan with the camera',
  lock: 'Lock the desk',
  sheet: 'This list',
  field: 'Back to the field',
  clear: 'Clear field, then verdict',
  choose: 'Choose a person',
  look: 'Look up',
  takeIn: 'Take in kit',
  shown: 'Card in hand or not',
  allGood: 'Condition: all good',
  promise: 'Change when it is ready',
  photos: 'Photos',
  sign: 'Have the terms signed',
  commit: 'Take in',
  print: 'Print receipt and labels',
  pick: 'Pick a row, or leave it out',
  labels: 'Print labels of what is picked',
  search: 'Search',
  move: 'Move through the rows',
  open: 'Open the intake',
  next: 'Move to the next status',
  handBack: 'Hand back',
  handBackNow: 'Hand back what is ticked',
  noteKey: 'Note work',
  mineKey: 'Only mine',
  overdueKey: 'Only overdue',
  levelKey: 'Next level',
  productKey: 'Narrow to a product',
  statusKey: 'Next status shown',
  clearKey: 'Clear filters',
  lend: 'Lend',
  openItem: 'Open the item',
  lendNow: 'Lend what is listed',
} as const;

export const age = {
  now: 'just now',
} as const;

export const sync = {
  inSync: 'In sync',
  photosWaiting_one: 'In sync, {{count}} photo still to be sent',
  photosWaiting_other: 'In sync, {{count}} photos still to be sent',
  syncing: 'Contacting the hub',
  waiting_one: '{{count}} waiting, oldest {{age}}',
  waiting_other: '{{count}} waiting, oldest {{age}}',
  offline: 'Offline since {{time}}',
  offlineUnknown: 'Offline',
  offlineWaiting_one: 'Offline since {{time}}, {{count}} waiting',
  offlineWaiting_other: 'Offline since {{time}}, {{count}} waiting',
  quarantined_one:
    '{{count}} entry the hub could not read. It is kept here and there; Settings, Sync shows it.',
  quarantined_other:
    '{{count}} entries the hub could not read. They are kept here and there; Settings, Sync shows them.',
  stuck: 'Nothing has reached the hub for {{age}}.',
  stuckHint: 'Everything is safe on this laptop. Check its network, then press “Sync now” in Settings.',
  skew: 'This laptop’s clock is {{age}} {{direction}}.',
  skewHint: 'Set the clock to automatic in the system settings. Times in the app are corrected meanwhile.',
  ahead: 'ahead',
  behind: 'behind',
  problem: {
    unreachable: 'No way to the hub. Work goes on; it is sent when the network is back.',
    'not-the-hub': 'A network page answers instead of the hub. Sign in to the venue’s Wi-Fi in a browser.',
    'hub-error': 'The hub answers with an error. It is asked again by itself; tell support if it stays.',
    busy: 'The hub has too much to do and asks this desk to wait. It goes on by itself in a moment.',
    'token-refused': 'The hub no longer knows this desk. Ask the event’s office for a new pairing code.',
    revoked:
      'The hub says that this laptop is no longer a desk, but does not prove it. Work goes on; ask the event’s office.',
    'bad-answer': 'The hub’s answer can’t be read. It may be newer than this app; update the app.',
  },
} as const;

export const roster = {
  none: 'No roster',
  old: 'Roster {{age}} old, {{members}} members',
  fresh: 'Roster just built, {{members}} members',
  tooOld: 'Roster too old to answer, confirmed {{ago}}',
  arriving: 'Roster arriving: {{done}} of {{members}} members',
  arrivingLeft: 'Roster arriving: {{done}} of {{members}} members, {{left}} left',
  problem: {
    'bad-signature': 'A new roster was refused: its signature is wrong. The old one answers. Tell support.',
    malformed: 'A new roster was refused: it can’t be read. The old one answers. Tell support.',
    older: 'The hub offered an older roster. The newer one on this laptop answers.',
    damaged: 'Part of the roster was damaged on the way or on the disk. It is fetched again.',
    'disk-full': 'The disk is too full for the new roster. Free some space; the old one answers.',
  },
} as const;

export const storage = {
  notSaved: 'That was not recorded. {{why}}',
  kept: 'It is recorded, but not shown yet. {{why}}',
  'disk-full': 'The disk is full.',
  'disk-fullHint': 'Nothing saved is lost, but nothing new can be saved. Free some space, then try again.',
  unwritable: 'The desk’s folder can’t be written to.',
  unwritableHint: 'Nothing saved is lost. Check the disk and its permissions, then restart the app.',
  'storage-lost': 'The desk’s database could not be opened.',
  'storage-lostHint':
    'Do not delete anything. Restart the app: it rebuilds the database from its journal. If this stays, restart the laptop, then check the disk and its permissions.',
  damaged: 'Part of this desk’s data does not open.',
  damagedHint:
    'It was damaged, or belongs to another desk’s passphrase. Nothing was deleted: keep this laptop as it is and tell support.',
  unopened_one:
    '{{count}} record of the journal does not open: damaged, or another passphrase’s. It is kept; tell support.',
  unopened_other:
    '{{count}} records of the journal do not open: damaged, or another passphrase’s. They are kept; tell support.',
  ended: 'This laptop is no longer a desk.',
  endedHint: 'What was saved before is handed over to the hub; nothing new is taken in.',
  'newer-version': 'The data on this laptop was written by a newer version of the app.',
  'newer-versionHint': 'Install that version again, or a later one. Nothing was changed.',
} as const;
