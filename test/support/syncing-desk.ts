/** A desk that pushes and pulls when a test says so: real database, journal and hub in memory. */
import { expect } from 'vitest';
import { waitingFacts, type DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { FactLog } from '../../renderer/worker/facts/fact-log.ts';
import { createHubClient, type HubClient } from '../../renderer/worker/sync/hub-client.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, MemoryJournal, openLog } from './desk-storage.ts';
import { intakeBody, intakeFact } from './facts.ts';
import { MemoryHub, type Fault } from './memory-hub.ts';

export interface SyncingDesk {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly hub: MemoryHub;
  readonly client: HubClient;
}

export async function startDesk(hub = new MemoryHub(), desk = 'AA'): Promise<SyncingDesk> {
  const database = freshDatabase();
  const log = await openLog(database, new MemoryJournal(), desk);
  return { database, log, hub, client: createHubClient('', hub.fetch) };
}

/** Saves an intake; its id. */
export async function takeIn({ log }: SyncingDesk): Promise<string> {
  const id = newId();
  const body = intakeBody(intakeFact({ id: 1 }).body.ticket);
  await log.save({ id, kind: 'intake-taken', about: id, body, technician: 'Test' });
  return id;
}

/** How many facts wait for the hub; what is known of them has to be what the index says. */
export async function waiting({ database }: SyncingDesk): Promise<number> {
  expect(database.waiting.oldestFirst()).toEqual(await waitingFacts(database).primaryKeys());
  return database.waiting.count;
}

export const nobody = (): void => undefined;

export const faults: Fault[] = [
  'down',
  'html',
  'error-500',
  'half-a-body',
  'empty-body',
  'refused',
  'answer-lost',
];
