/** Words of what is noted, promised, photographed and signed as something is handed in. */

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
  part: {
    mount: 'Mount',
    sensor: 'Sensor',
    doors: 'Card and battery doors',
    screen: 'Screen',
    'hot-shoe': 'Hot shoe',
    dents: 'Dents and scratches',
    'front-glass': 'Front glass',
    'rear-glass': 'Rear glass',
    rings: 'Focus and zoom rings',
    'filter-thread': 'Filter thread',
    'glass-mount': 'Glass or mount',
    connectors: 'Connectors',
    housing: 'Housing',
    contacts: 'Contacts',
    'shutter-count': 'Shutter releases',
  },
} as const;

export const warranty = {
  claim: 'Warranty claim',
  proofThere: 'Proof of purchase attached.',
  proofMissing: 'No proof of purchase: the repair is offered as chargeable.',
  addProof: 'Attach proof',
  outsideRegion: 'Bought outside the region',
} as const;
