/** Opens the hub's data for whatever process needs it: a server, or a single command. */
import type { RunRequest } from './commands/request.ts';
import { requestRunner } from './commands/run-request.ts';
import type { Owner } from './owner/claim-file.ts';
import { ownFolder } from './owner/own-folder.ts';
import { openHubStore, type Location, type Use } from './store/open-hub-store.ts';
import type { Store } from './store/store.ts';

export interface OpenHub {
  readonly state: 'open';
  readonly store: Store;
  /** Runs an administrator's request, such as `{ command: 'pair', desk: 'MC' }`. */
  readonly run: RunRequest;
  close(): Promise<void>;
}

/** `held`: the folder belongs to another process, which runs requests for others (owner/admin-client). */
export type Opening = OpenHub | { readonly state: 'held'; readonly owner: Owner };

/** Opens a location. `now` is wall time, ms since 1970. Throws when the database can't be opened. */
export async function openHub(location: Location, now: () => number, use: Use): Promise<Opening> {
  if (location.kind === 'postgres') {
    const store = await openHubStore(location, use);
    return { state: 'open', store, run: requestRunner(store, now), close: () => store.close() };
  }
  const runner = whenOpened();
  const ownership = await ownFolder(location.folder, async (request, say) =>
    (await runner.opened)(request, say),
  );
  if (ownership.state === 'held') return ownership;
  try {
    const store = await openHubStore(location, use);
    const run = requestRunner(store, now);
    runner.resolve(run);
    return {
      state: 'open',
      store,
      run,
      close: async () => {
        await ownership.finish();
        await store.close();
        await ownership.release();
      },
    };
  } catch (error) {
    runner.reject(error);
    await ownership.finish();
    await ownership.release();
    throw error;
  }
}

/** Requests of other processes can come as soon as the folder is claimed; they wait here for the database. */
function whenOpened() {
  let resolve: (run: RunRequest) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const opened = new Promise<RunRequest>((onOpened, onFailed) => {
    resolve = onOpened;
    reject = onFailed;
  });
  // Nobody may be waiting when opening fails; the failure is thrown to whoever opens.
  opened.catch(() => undefined);
  return { opened, resolve, reject };
}
