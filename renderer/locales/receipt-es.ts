/** Words of the receipt in Spanish. */
import type { Words } from './words.ts';
import type { receiptEn } from './receipt-en.ts';

export const receiptEs: Words<typeof receiptEn> = {
  title: 'Comprobante de entrega de equipo',
  ticket: 'Ticket',
  reprint: 'Reimpresión',
  sample: 'Muestra: comprobante no válido',
  desk: 'Mostrador {{desk}}',
  takenAt: 'Recibido el',
  takenBy: 'Recibido por',
  person: 'Entregado por',
  member: 'Miembro {{number}}',
  contact: 'Contacto',
  queue: 'Atención',
  queues: { priority: 'Prioritaria', ordinary: 'Ordinaria' },
  promise: 'Listo previsto para',
  serial: 'Número de serie',
  unreadable: 'ilegible: {{why}}',
  service: 'Servicio',
  services: {
    repair: 'Reparación',
    'clean-and-check': 'Limpieza y revisión',
    adjustment: 'Ajuste',
    other: 'Otro',
  },
  fault: 'Problema indicado',
  accessories: 'Entregado con',
  accessory: {
    battery: 'Batería',
    strap: 'Correa',
    bodyCap: 'Tapa del cuerpo',
    frontCap: 'Tapa frontal',
    rearCap: 'Tapa trasera',
    hood: 'Parasol',
    tripodMount: 'Collarín de trípode',
    filter: 'Filtro',
    card: 'Tarjeta de memoria',
    charger: 'Cargador',
    pouch: 'Funda o estuche',
  },
  keep: 'Conserve este comprobante. Quien lo presente podrá recoger el equipo.',
  terms:
    'Recibimos los artículos arriba indicados para el servicio señalado, únicamente con los accesorios enumerados. Compruebe la lista antes de marcharse. Los artículos siguen siendo de su propiedad. Si fuera necesario un trabajo que vaya más allá del servicio señalado, le consultaremos antes.',
  signature: 'Firma de quien entrega',
  collected: 'Firma al recoger, fecha',
};
