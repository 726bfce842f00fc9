/** Words of what is noted, promised, photographed and signed as something is handed in. */

export const draftFoot = { label: 'Promise, photos and terms' } as const;

export const promise = {
  title: 'Ready by',
  change: 'Change',
  changed: 'Changed: {{because}}',
  unsupported: 'Not a CPS-supported product: taken in all the same, in the ordinary time.',
  changeTitle: 'Change when it is ready',
  rules: 'By the event’s rules it is ready by {{when}}.',
  when: 'Date and time at the venue',
  because: 'Why',
  becauseHint: 'Stays with the intake; not on the receipt',
  save: 'Promise this',
  reset: 'As the rules say',
  problem: {
    'no-time': 'Enter a date and a time.',
    past: 'That time has passed already.',
    'too-far': 'That is more than 60 days from now.',
    'reason-missing': 'Say why it is changed.',
  },
} as const;

export const condition = {
  title: 'Condition',
  unchecked: 'not noted',
  some: '{{done}} of {{total}} noted',
  allGood: 'All good',
  isGood: 'all good',
  marked_one: '{{count}} part marked',
  marked_other: '{{count}} parts marked',
  good: 'Good',
  bad: 'Marked',
  note: 'What is wrong: {{part}}',
  noteHint: 'Such as “scratch, 2 cm, left”',
} as const;

export const warranty = {
  claim: 'Warranty claim',
  proofThere: 'Proof of purchase attached.',
  proofMissing: 'No proof of purchase: the repair is offered as chargeable.',
  addProof: 'Attach proof',
  outsideRegion: 'Bought outside the region',
} as const;

export const draftPhotos = {
  title: 'Photos',
  none: 'none',
  count_one: '{{count}} photo',
  count_other: '{{count}} photos',
  dialog: 'Photos of this drop-off',
  take: 'Take a photo',
  taken_one: '{{count}} photo taken',
  taken_other: '{{count}} photos taken',
  ready: 'Hold the product into the picture',
  back: 'Done',
  remove: 'Remove photo {{number}}',
  full: 'A drop-off holds 20 photos at the most. Add more to the intake on the board.',
} as const;

export const terms = {
  title: 'Terms',
  unsigned: 'not signed',
  signed: 'signed',
  outdated: 'changed since signed',
  sign: 'Sign',
  dialog: 'Read and sign',
  handOver: 'Turn the screen to the visitor. Not signing is possible: the receipt then has a line for it.',
  signHere: 'Signature',
  signHint: 'With pen, finger or mouse.',
  clear: 'Clear the signature',
  done: 'Keep the signature',
  withdraw: 'Take back the signature',
  problem: {
    empty: 'Nothing is signed yet. Close with Esc to go on without.',
    lost: 'The signature could not be kept. Clear it and have it signed again.',
    notSaved: 'The signature was not kept. {{why}}',
  },
  wasSigned: 'signed on the screen',
  wasSignedOther: 'what was signed is not what was taken in',
} as const;

export const serialHistory = {
  handedBack: 'Was here before: {{ticket}}, {{when}}, handed back.',
  others: 'That was for somebody else: check whose it is.',
  registeredTo: {
    'somebody-else':
      'Registered to somebody else: check whose it is. Bought second hand, it may be registered again.',
    'a-member': 'Registered to a CPS member: ask for the card, or whose it is.',
  },
} as const;
