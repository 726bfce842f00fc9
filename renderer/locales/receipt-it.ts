/** Words of the receipt in Italian. */
import type { Words } from './words.ts';
import type { receiptEn } from './receipt-en.ts';

export const receiptIt: Words<typeof receiptEn> = {
  title: 'Ricevuta di consegna dell’attrezzatura',
  ticket: 'Ticket',
  reprint: 'Ristampa',
  sample: 'Esempio: ricevuta non valida',
  desk: 'Banco {{desk}}',
  takenAt: 'Consegnato il',
  takenBy: 'Accettato da',
  person: 'Consegnato da',
  member: 'Membro {{number}}',
  contact: 'Recapito',
  queue: 'Lavorazione',
  queues: { priority: 'Prioritaria', ordinary: 'Ordinaria' },
  promise: 'Pronto previsto per',
  serial: 'Numero di serie',
  unreadable: 'illeggibile: {{why}}',
  service: 'Servizio',
  services: {
    repair: 'Riparazione',
    'clean-and-check': 'Pulizia e controllo',
    adjustment: 'Regolazione',
    other: 'Altro',
  },
  fault: 'Problema segnalato',
  accessories: 'Consegnato con',
  accessory: {
    battery: 'Batteria',
    strap: 'Tracolla',
    bodyCap: 'Tappo corpo macchina',
    frontCap: 'Tappo anteriore',
    rearCap: 'Tappo posteriore',
    hood: 'Paraluce',
    tripodMount: 'Collare treppiede',
    filter: 'Filtro',
    card: 'Scheda di memoria',
    charger: 'Caricabatterie',
    pouch: 'Custodia o astuccio',
  },
  keep: 'Conservi questa ricevuta. Chi la presenta può ritirare l’attrezzatura.',
  terms:
    'Prendiamo in carico gli articoli sopra elencati per il servizio indicato, con i soli accessori riportati. La preghiamo di controllare l’elenco prima di andare via. Gli articoli restano di Sua proprietà. Se fossero necessari interventi oltre al servizio indicato, La consulteremo prima di procedere.',
  signature: 'Firma di chi consegna',
  collected: 'Firma al ritiro, data',
};
