/** Words of how the event has changed while a desk was at work, in German. */
import type * as english from '../en/event.ts';
import type { Words } from '../words.ts';

export const eventChange: Words<typeof english.eventChange> = {
  told: 'Neu an dieser Veranstaltung: {{changes}}.',
  name: 'sie heißt {{name}}',
  country: 'ihr Land ist {{country}}',
  timeZone: 'ihre Uhr ist die von {{timeZone}}',
  ready: 'fertig in {{hours}}',
  readyFor: '{{hours}} ({{whose}})',
  whose: {
    platinum: 'Platin',
    gold: 'Gold',
    silver: 'Silber',
    priority: 'Vorrang',
    ordinary: 'regulär',
  },
  open: 'geöffnet von {{opens}} bis {{closes}}',
  conditionRequired: 'der Zustand jedes Artikels ist festzuhalten',
  conditionOptional: 'der Zustand muss nicht festgehalten werden',
};
