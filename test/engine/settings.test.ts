import { expect, it } from 'vitest';
import { wholeBoard } from '../../renderer/worker/service/settings-service.ts';
import { Settings } from '../../renderer/worker/settings.ts';
import { freshDatabase } from '../support/desk-storage.ts';

const printing = { receiptPrinter: null, receiptFormat: 'a4', labelPrinter: null, labelFormat: 'label' };

it('settings of a desk never used follow the system', async () => {
  expect(await new Settings(freshDatabase()).read()).toEqual({
    technician: '',
    theme: 'system',
    language: 'system',
    idleMinutes: 10,
    ...printing,
    board: wholeBoard,
  });
});

it('settings stored before there was a language keep what they hold', async () => {
  const database = freshDatabase();
  await database.write('settings', { technician: 'Alex', theme: 'dark' });
  expect(await new Settings(database).read()).toEqual({
    technician: 'Alex',
    theme: 'dark',
    language: 'system',
    idleMinutes: 10,
    ...printing,
    board: wholeBoard,
  });
});

it('a language that was chosen stays', async () => {
  const database = freshDatabase();
  await database.write('settings', { technician: 'Alex', theme: 'light', language: 'de' });
  expect(await new Settings(database).read()).toMatchObject({ language: 'de' });
});

it('what is saved is known at once, and at the next start', async () => {
  const database = freshDatabase();
  const settings = new Settings(database);
  const before = await settings.read();
  await settings.save({ ...before, technician: 'Robin' });
  expect(await settings.read()).toEqual({ ...before, technician: 'Robin' });
  expect(await new Settings(database).read()).toEqual({ ...before, technician: 'Robin' });
});
