import { expect, it } from 'vitest';
import { noteLabelled, readLabelled } from '../../renderer/worker/intakes/labelled.ts';
import { freshDatabase } from '../support/desk-storage.ts';

it('a desk knows of which intakes it printed labels, and forgets the oldest of very many', async () => {
  const database = freshDatabase();
  expect(await readLabelled(database, ['a'])).toEqual([]);
  await noteLabelled(database, ['a', 'b']);
  await noteLabelled(database, ['b', 'c']);
  expect(await readLabelled(database, ['c', 'x', 'a'])).toEqual(['c', 'a']);
  await noteLabelled(
    database,
    Array.from({ length: 5000 }, (_, index) => `other ${index}`),
  );
  expect(await readLabelled(database, ['a', 'b', 'c', 'other 0', 'other 4999'])).toEqual([
    'other 0',
    'other 4999',
  ]);
});
