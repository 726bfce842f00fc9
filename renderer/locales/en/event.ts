/** Words of how the event has changed while a desk was at work. */
export const eventChange = {
  told: 'New at this event: {{changes}}.',
  name: 'it is called {{name}}',
  country: 'its country is {{country}}',
  timeZone: 'its clock is that of {{timeZone}}',
  ready: 'kit is ready in {{hours}}',
  readyFor: '{{hours}} ({{whose}})',
  whose: {
    platinum: 'Platinum',
    gold: 'Gold',
    silver: 'Silver',
    priority: 'priority',
    ordinary: 'ordinary',
  },
  open: 'open from {{opens}} to {{closes}}',
  conditionRequired: 'the condition of every item has to be noted',
  conditionOptional: 'the condition need not be noted',
} as const;
