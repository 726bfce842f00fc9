/** Starts a hub in this process. */
import type { DestinationStream } from 'pino';
import type { RunRequest } from './commands/request.ts';
import { openHub } from './open-hub.ts';
import { buildServer } from './server/build-server.ts';
import { followConnections, type Connections } from './server/connections.ts';
import type { HubApp } from './server/hub-app.ts';
import { hubLog, withoutValues } from './server/log.ts';
import { startNudges } from './server/nudges.ts';
import { usualLimits, type ServerLimits } from './server/server-limits.ts';
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
  /** The usual ones when left out. */
  readonly limits?: ServerLimits;
}

export interface Hub {
  readonly url: string;
  /** Runs an administrator's request, such as `{ command: 'pair', desk: 'MC' }`. */
  readonly run: RunRequest;
  /** Answers what is under way, ends event streams, closes the database. */
  close(): Promise<void>;
}

/** How long a request under way may take to end once the hub stops, ms. */
const STOP_MS = 10_000;
const IDLE_CHECK_MS = 50;

/** Starts serving. Throws `UnusableDatabase` when another process has the folder, and what listening throws. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { location, host, port, now } = options;
  const log = hubLog(options.log);
  const opening = await openHub(location, now, 'serving');
  if (opening.state === 'held') {
    throw new UnusableDatabase(
      `Process ${opening.owner.pid} uses this data folder already: stop it, or choose another folder with --data.`,
    );
  }
  const { store, run } = opening;
  try {
    const nudges = await startNudges(store, (error) => log.error(withoutValues(error), 'nudge failed'));
    const app = await buildServer({ store, nudges, now }, log, options.limits ?? usualLimits);
    const connections = followConnections(app.server);
    const url = await app.listen({ host, port });
    return {
      url,
      run,
      close: async () => {
        await stopServing(app, connections);
        await opening.close();
      },
    };
  } catch (error) {
    await opening.close();
    throw error;
  }
}

/** Answers what is under way, then ends the connections, which would otherwise stay open for further requests. */
async function stopServing(app: HubApp, connections: Connections): Promise<void> {
  const idle = setInterval(() => connections.closeIdle(), IDLE_CHECK_MS);
  const late = setTimeout(() => connections.closeAll(), STOP_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}
