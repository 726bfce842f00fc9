import { describe, expect, it } from 'vitest';
import { eventChange } from '../../../../domain/intake/event-change.ts';
import { defaultIntakeRules } from '../../../../domain/intake/intake-rules.ts';

const event = { name: 'Sample Open', country: 'FR', timeZone: 'Europe/Paris', sample: false };
const hours = defaultIntakeRules.turnaroundHours;

describe('how an event has changed', () => {
  it('is each part of it that is another now', () => {
    const after = {
      name: 'Sample Finals',
      country: 'GB',
      timeZone: 'Europe/London',
      intakeRules: {
        conditionRequired: true,
        turnaroundHours: { ...hours, gold: 6, ordinary: 96 },
        opens: '08:00',
        closes: '22:00',
      },
      sample: false,
    };
    expect(eventChange(event, after)).toEqual({
      name: 'Sample Finals',
      country: 'GB',
      timeZone: 'Europe/London',
      open: { opens: '08:00', closes: '22:00' },
      turnaroundHours: { gold: 6, ordinary: 96 },
      conditionRequired: true,
    });
    expect(
      eventChange(after, { ...after, intakeRules: { ...after.intakeRules, conditionRequired: false } }),
    ).toEqual({ conditionRequired: false });
  });

  it.each([
    ['the same', event],
    ['what goes without saying is said', { ...event, intakeRules: defaultIntakeRules }],
    ['the members are sample data now, which every screen says by itself', { ...event, sample: true }],
  ])('is nothing when it is %s', (_, after) => {
    expect(eventChange(event, after)).toBeNull();
  });
});
