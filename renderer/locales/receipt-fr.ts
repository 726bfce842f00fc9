/** Words of the receipt in French. A space that does not break stands before a colon. */
import type { Words } from './words.ts';
import type { receiptEn } from './receipt-en.ts';

export const receiptFr: Words<typeof receiptEn> = {
  title: 'Reçu de dépôt de matériel',
  ticket: 'Ticket',
  reprint: 'Réimpression',
  sample: 'Spécimen\u00a0: reçu sans valeur',
  desk: 'Comptoir {{desk}}',
  takenAt: 'Déposé le',
  takenBy: 'Pris en charge par',
  person: 'Déposé par',
  member: 'Membre {{number}}',
  contact: 'Contact',
  queue: 'Traitement',
  queues: { priority: 'Prioritaire', ordinary: 'Normal' },
  promise: 'Prêt prévu le',
  serial: 'Numéro de série',
  unreadable: 'illisible\u00a0: {{why}}',
  service: 'Prestation',
  services: {
    repair: 'Réparation',
    'clean-and-check': 'Nettoyage et contrôle',
    adjustment: 'Réglage',
    other: 'Autre',
  },
  fault: 'Problème signalé',
  accessories: 'Remis avec',
  accessory: {
    battery: 'Batterie',
    strap: 'Courroie',
    bodyCap: 'Bouchon de boîtier',
    frontCap: 'Bouchon avant',
    rearCap: 'Bouchon arrière',
    hood: 'Pare-soleil',
    tripodMount: 'Collier de trépied',
    filter: 'Filtre',
    card: 'Carte mémoire',
    charger: 'Chargeur',
    pouch: 'Housse ou étui',
  },
  keep: 'Conservez ce reçu. Le matériel peut être remis à toute personne qui le présente.',
  terms:
    'Nous prenons en charge les articles ci-dessus pour la prestation indiquée, avec les seuls accessoires mentionnés. Veuillez vérifier la liste avant de partir. Les articles restent votre propriété. Si des travaux allant au-delà de la prestation indiquée s’avèrent nécessaires, nous vous consulterons d’abord.',
  signature: 'Signature de la personne qui dépose',
  collected: 'Signature au retrait, date',
};
