/** Starts a hub in this process. */
import type { DestinationStream } from 'pino';
import type { RunRequest } from './commands/request.ts';
import { openHub } from './open-hub.ts';
import { buildServer } from './server/build-server.ts';
import { hubLog, withoutValues } from './server/log.ts';
import { startNudges } from './server/nudges.ts';
import type { Location } from './store/open-hub-store.ts';
import { UnusableDatabase } from './store/migrate.ts';

export interface HubOptions {
  readonly location: Location;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Wall time, ms since 1970. */
  readonly now: () => number;
  /** Where log lines go. */
  readonly log: DestinationStream;
}

export interface Hub {
  readonly url: string;
  /** Runs an administrator's request, such as `{ command: 'pair', desk: 'MC' }`. */
  readonly run: RunRequest;
  /** Answers what is under way, ends event streams, closes the database. */
  close(): Promise<void>;
}

/** Starts serving. Throws `UnusableDatabase` when another process has the folder, and what listening throws. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { location, host, port, now } = options;
  const log = hubLog(options.log);
  const opening = await openHub(location, now);
  if (opening.state === 'held') {
    throw new UnusableDatabase(
      `Process ${opening.owner.pid} uses this data folder already: stop it, or choose another folder with --data.`,
    );
  }
  const { store, run } = opening;
  try {
    const nudges = await startNudges(store, (error) => log.error(withoutValues(error), 'nudge failed'));
    const app = await buildServer({ store, nudges, now }, log);
    const url = await app.listen({ host, port });
    return {
      url,
      run,
      close: async () => {
        await app.close();
        await opening.close();
      },
    };
  } catch (error) {
    await opening.close();
    throw error;
  }
}
