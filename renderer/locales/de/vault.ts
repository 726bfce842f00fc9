/** Words of what protects a desk, in German. */
import type * as english from '../en/vault.ts';
import type { Words } from '../words.ts';

export const passphrase: Words<typeof english.passphrase> = {
  label: 'Passphrase',
  current: 'Bisherige Passphrase',
  new: 'Neue Passphrase',
  again: 'Noch einmal',
  hint: 'Mindestens {{least}} Zeichen, am besten vier oder fünf Wörter.',
  tooShort: 'Mindestens {{least}} Zeichen; das sind {{count}}.',
  differs: 'Das ist nicht dasselbe wie oben.',
  missing: 'Die Passphrase eingeben.',
  show: 'Passphrase zeigen',
  capsLock: 'Die Feststelltaste ist an.',
};

export const closed: Words<typeof english.closed> = {
  field: 'Scannen',
  locked: 'Gesperrt. Nichts wird nachgeschlagen.',
  scanned: 'Gesperrt: entsperren, dann noch einmal scannen.',
  notReady: 'Noch nicht offen: unten weitermachen, dann noch einmal scannen.',
  ended: 'Hier wird nichts mehr nachgeschlagen.',
  endedScanned: 'Nicht nachgeschlagen: Dieser Laptop ist kein Schalter mehr.',
  wrong: 'Das ist nicht die Passphrase.',
  wait: 'Nächster Versuch in {{time}}.',
  waitWhy: 'Nach mehreren falschen Versuchen muss gewartet werden.',
  problem: {
    damaged: 'Die Datei mit den Schlüsseln dieses Schalters ist beschädigt.',
    unwritable: 'In den Ordner des Schalters kann nicht geschrieben werden.',
    exists: 'Dieser Schalter ist schon geschützt.',
    'keychain-lost': 'Der Schlüsselbund des Systems gibt seinen Teil des Schlüssels nicht mehr her.',
    failed: 'Der Rechner hat das nicht geschafft, vielleicht mangels Speicher.',
  },
  whatToDo: {
    damaged:
      'Gelöscht wurde nichts. Die App neu starten; bleibt es so, dem Support melden und den Laptop bis dahin lassen, wie er ist.',
    unwritable: 'Festplatte und Rechte prüfen, dann noch einmal versuchen.',
    exists: 'Die App neu starten.',
    'keychain-lost': 'Den Schalter sperren und den Wiederherstellungsschlüssel benutzen.',
    failed: 'Geändert wurde nichts. Andere Programme schließen, dann noch einmal versuchen.',
  },
};

export const setUp: Words<typeof english.setUp> = {
  title: 'Diesen Schalter schützen',
  hint: 'Eine Passphrase versiegelt alles auf diesem Laptop. Sie wird bei jedem Start und nach jedem Sperren verlangt.',
  sample: 'Das sind Musterdaten: Jede Passphrase genügt, etwa „Schalter zum Üben“.',
  protects: 'Schützt',
  protectsText:
    'Mitglieder, Karten, Annahmen und Entwürfe auf diesem Laptop, falls er verloren geht oder gestohlen wird.',
  protectsNot: 'Schützt nicht',
  protectsNotText: 'Als PDF gespeicherte Belege und einen offenen Schalter. Beim Weggehen sperren.',
  forgotten: 'Vergessen?',
  forgottenText:
    'Der Wiederherstellungsschlüssel auf der nächsten Seite öffnet den Schalter. Fehlt beides, ist verloren, was der Hub nicht hat.',
  go: 'Schalter schützen',
};

export const recoveryKey: Words<typeof english.recoveryKey> = {
  title: 'Wiederherstellungsschlüssel verwahren',
  hint: 'Er öffnet Schalter {{desk}}, wenn die Passphrase vergessen wurde oder der Schlüsselbund des Systems verloren ist. Er wird nur dieses eine Mal gezeigt.',
  label: 'Wiederherstellungsschlüssel',
  print: 'Drucken',
  save: 'Als PDF speichern',
  keep: 'Getrennt vom Laptop verwahren, etwa im Safe des Veranstaltungsbüros: Wer beides hat, öffnet den Schalter.',
  printed: 'An den Drucker gesendet.',
  saved: 'Gespeichert als {{file}}. Nicht auf diesem Laptop lassen.',
  printProblem: {
    cancelled: 'Der Druck wurde abgebrochen.',
    'no-printer':
      'Kein Drucker gefunden. Einen anschließen, das PDF auf einen Stick speichern oder den Schlüssel abschreiben.',
    failed: 'Der Druck ist fehlgeschlagen. Noch einmal versuchen oder den Schlüssel abschreiben.',
  },
  saveProblem: {
    cancelled: 'Nicht gespeichert.',
    'disk-full': 'Dort ist kein Platz. Einen anderen Ort wählen.',
    unwritable: 'Dort kann nicht geschrieben werden. Einen anderen Ort wählen.',
    failed: 'Das PDF ließ sich nicht erstellen. Drucken oder den Schlüssel abschreiben.',
  },
  kept: 'Ich habe ihn gedruckt oder abgeschrieben',
  go: 'Schalter öffnen',
};

export const unlock: Words<typeof english.unlock> = {
  title: 'Schalter {{desk}} ist gesperrt',
  go: 'Entsperren',
  recover: 'Vergessen? Wiederherstellungsschlüssel benutzen',
};

export const recover: Words<typeof english.recover> = {
  title: 'Mit dem Wiederherstellungsschlüssel öffnen',
  hint: 'Er steht auf dem Blatt, das beim Schützen von Schalter {{desk}} gedruckt wurde. Der Schalter bekommt damit eine neue Passphrase.',
  keychainLost:
    'Der Schlüsselbund des Systems hat seinen Teil des Schlüssels nicht mehr, etwa nach einer Neuinstallation. Verloren ist nichts: Der Wiederherstellungsschlüssel öffnet Schalter {{desk}}.',
  key: 'Wiederherstellungsschlüssel',
  keyHint: 'Groß oder klein und Bindestriche sind gleich.',
  keyMissing: 'Den Wiederherstellungsschlüssel eingeben.',
  group: 'Gruppe {{number}} kann nicht stimmen. Mit dem Blatt vergleichen.',
  more_one: 'Noch {{count}} Zeichen.',
  more_other: 'Noch {{count}} Zeichen.',
  long: 'Das ist länger als ein Wiederherstellungsschlüssel.',
  complete: 'Der Schlüssel ist vollständig.',
  wrong: 'Dieser Schlüssel gehört nicht zu diesem Schalter. Ist es das Blatt von Schalter {{desk}}?',
  go: 'Passphrase setzen und öffnen',
  back: 'Zurück zur Passphrase',
};

export const lock: Words<typeof english.lock> = {
  action: 'Sperren',
  unsaved: 'Nicht gesperrt: Der Entwurf ließ sich nicht speichern. {{why}}',
};

export const protection: Words<typeof english.protection> = {
  title: 'Schutz',
  sealed: 'Daten auf diesem Laptop',
  sealedText: 'Mit der Passphrase versiegelt',
  keychain: 'Schlüsselbund des Systems',
  keychainUsed: 'Schützt mit: Die Passphrase allein öffnet keine kopierte Festplatte',
  keychainNone: 'Nicht benutzt: Es gab keinen, als die Passphrase gesetzt wurde',
  keychainLost: 'Verloren. Beim nächsten Start öffnet der Wiederherstellungsschlüssel den Schalter',
  idle: 'Sperren, wenn so lange niemand tippt, zeigt oder scannt',
  minutes: '{{count}} Min.',
  change: 'Passphrase ändern',
  changed: 'Die Passphrase ist geändert.',
  changeHint: 'Der Wiederherstellungsschlüssel bleibt, wie er ist.',
};

export const recoverySheet: Words<typeof english.recoverySheet> = {
  product: 'CPS Event Desk',
  title: 'Wiederherstellungsschlüssel',
  sample: 'Muster: schützt keine echten Daten',
  desk: 'Schalter',
  date: 'Geschützt am',
  when: 'Wann er gebraucht wird',
  whenText:
    'Die Passphrase ist vergessen, oder das Benutzerkonto oder der Schlüsselbund des Laptops ist verloren.',
  where: 'Wo er hingehört',
  whereText:
    'Getrennt vom Laptop dorthin, wo nur die Verantwortlichen herankommen, etwa in den Safe des Veranstaltungsbüros. Wer dieses Blatt und den Laptop hat, liest alles darauf. Nach der Veranstaltung vernichten.',
  how: 'Wie man ihn benutzt',
  howText:
    'Auf dem gesperrten Schalter „Wiederherstellungsschlüssel benutzen“ wählen, die Gruppen eingeben, eine neue Passphrase setzen. Der Schlüssel gilt weiter.',
};
