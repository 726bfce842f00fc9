/** A desk's storage at a hub in memory, with the two ways facts take. */
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { freshDatabase } from './desk-storage.ts';
import { MemoryHub } from './memory-hub.ts';

const nobody = (): void => undefined;

export type HubDesk = ReturnType<typeof deskAtHub>;

/** The desk AA, with nothing stored yet. */
export function deskAtHub() {
  const database = freshDatabase();
  const hub = new MemoryHub();
  const client = createHubClient('', hub.fetch);
  return {
    database,
    hub,
    client,
    push: (through = client) => push(database, through, 'AA', nobody),
    pull: (arrived: Parameters<typeof pull>[3] = nobody, through = client) =>
      pull(database, through, 'AA', arrived),
  };
}
