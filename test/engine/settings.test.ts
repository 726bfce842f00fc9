import { expect, it } from 'vitest';
import { readSettings } from '../../renderer/worker/settings.ts';
import { freshDatabase } from '../support/desk-storage.ts';

it('settings of a desk never used follow the system', async () => {
  expect(await readSettings(freshDatabase())).toEqual({
    technician: '',
    theme: 'system',
    language: 'system',
    idleMinutes: 10,
  });
});

it('settings stored before there was a language keep what they hold', async () => {
  const database = freshDatabase();
  await database.write('settings', { technician: 'Alex', theme: 'dark' });
  expect(await readSettings(database)).toEqual({
    technician: 'Alex',
    theme: 'dark',
    language: 'system',
    idleMinutes: 10,
  });
});

it('a language that was chosen stays', async () => {
  const database = freshDatabase();
  await database.write('settings', { technician: 'Alex', theme: 'light', language: 'de' });
  expect(await readSettings(database)).toMatchObject({ language: 'de' });
});
