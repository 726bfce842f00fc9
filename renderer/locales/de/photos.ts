/** Words of an intake's photos, in German. */
import type * as english from '../en/photos.ts';
import type { Words } from '../words.ts';

export const photos: Words<typeof english.photos> = {
  title: 'Fotos',
  none: 'Noch keine.',
  add: 'Fotos hinzufügen',
  drop: 'oder hierher ziehen. Sie werden verkleinert, und der Aufnahmeort wird entfernt.',
  shows: 'Was sie zeigen',
  subject: {
    condition: 'Zustand',
    'proof-of-purchase': 'Kaufbeleg',
    signature: 'Unterschrift',
    other: 'Etwas anderes',
  },
  item: 'Welches Gerät',
  allItems: 'Alles zusammen',
  note: 'Notiz (freiwillig)',
  adding: '{{number}} von {{total}} wird hinzugefügt',
  open: 'Foto {{number}} von {{total}}: {{what}}',
  which: '{{number}} von {{total}}',
  next: 'Nächstes Foto',
  previous: 'Voriges Foto',
  document: 'PDF-Dokument',
  unsent: 'Noch nicht beim Hub',
  place: {
    arriving: 'Kommt gerade an',
    hub: 'Noch nicht hier. Der Hub hat es.',
    desk: 'Wartet auf Schalter {{desk}}.',
    nowhere: 'Verloren: nicht mehr vorhanden.',
    unknown: 'Noch nicht hier.',
  },
  problem: {
    'no-picture': '{{file}} lässt sich nicht als Bild lesen. JPEG, PNG und WebP gehen.',
    'too-large': '{{file}} ist zu groß.',
    'no-such-intake': 'Diese Annahme gibt es auf diesem Laptop nicht.',
    save: '{{file}} wurde nicht hinzugefügt. {{why}}',
  },
};
