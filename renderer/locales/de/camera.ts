/** Words of scanning with the camera, in German. */
import type * as english from '../en/camera.ts';
import type { Words } from '../words.ts';

export const camera: Words<typeof english.camera> = {
  button: 'Kamera',
  title: 'Mit der Kamera scannen',
  picture: 'Bild der Kamera',
  aim: 'Karte, Ticket oder Seriennummer in den Rahmen halten.',
  aimHint: 'Flach, ohne Spiegelung und so nah, dass der Code mindestens ein Drittel des Rahmens breit ist.',
  reads: 'Gelesen werden',
  starting: 'Die Kamera startet',
  looking: 'Code wird gesucht',
  read: 'Code gelesen',
  which: 'Welche Kamera',
  unnamed: 'Kamera {{number}}',
  torch: 'Licht',
  retry: 'Noch einmal versuchen',
  problem: {
    none: 'Keine Kamera gefunden.',
    'in-use': 'Ein anderes Programm benutzt die Kamera.',
    denied: 'Dieser Laptop gibt der App die Kamera nicht frei.',
    failed: 'Die Kamera funktioniert nicht.',
  },
  problemHint: {
    none: 'Eine anschließen oder einschalten. Scanner und Tastatur gehen auch ohne sie.',
    'in-use': 'Videoanrufe und andere Kameraprogramme schließen. Scanner und Tastatur gehen auch ohne sie.',
    denied: 'In den Systemeinstellungen beim Datenschutz erlauben. Scanner und Tastatur gehen auch ohne sie.',
    failed: 'Noch einmal versuchen oder die App neu starten. Scanner und Tastatur gehen auch ohne sie.',
  },
};
