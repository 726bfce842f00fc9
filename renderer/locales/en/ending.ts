/** Words of a laptop that is no longer a desk. */
export const ending = {
  title: 'This laptop is no longer a desk',
  hint: 'The event’s office has ended its access as desk {{desk}}. Send visitors to another desk; what is left to do, the laptop does by itself.',
  steps: 'What happens now',
  roster: 'Roster deleted',
  rosterText: 'Nobody is looked up here any more, and nothing is taken in.',
  handOver: 'Records handed over to the hub',
  waiting_one: '{{count}} record to go. Leave the laptop on and in the network.',
  waiting_other: '{{count}} records to go. Leave the laptop on and in the network.',
  handedOver: 'The hub has all of them.',
  asking: 'Contacting the hub.',
  wipe: 'Records, drafts and keys deleted',
  wipeText: 'Only when the hub has everything. Drafts that were not taken in go with them.',
  offline: 'No way to the hub.',
  offlineHint:
    'Bring this laptop to where there is a network, and leave it open. Until then every record stays safe on it.',
  unopened_one:
    '{{count}} record of the journal does not open, so nothing is deleted: it may be unsent. Take this laptop to the event’s office.',
  unopened_other:
    '{{count}} records of the journal do not open, so nothing is deleted: they may be unsent. Take this laptop to the event’s office.',
  problem: {
    'disk-full': 'The disk is full: free some space. Deleting is tried again by itself.',
    unwritable:
      'The desk’s folder can’t be written to: check the disk and its permissions, then restart the app.',
    'not-revoked':
      'The app can’t confirm that this laptop is no longer a desk. Restart it; tell support if this stays.',
  },
  tryNow: 'Try now',
  locked: 'This laptop is no longer a desk.',
  lockedHint:
    'Open it once more, in the network: what is sealed here is handed over to the hub, then everything is deleted.',
  done: 'This laptop is no longer desk {{desk}}.',
  doneHint:
    'Everything recorded on it was handed over to the hub, then deleted here. With a new pairing code it becomes a desk again.',
} as const;
