/** Runs the peers one after the other, each in a worker of its own in the app's page. */
import type { Page } from 'playwright';
import { sayProgress } from '../progress.ts';
import { peersUrl } from '../build.ts';
import type { PeerFigures } from './measure-peer.ts';
import { peerNames, type PeerName } from './peer.ts';
import type { PeerReport, PeerRequest } from './peers.ts';

/** Measures every peer with as many members as `membersOf` says. */
export async function runPeers(
  page: Page,
  seed: number,
  membersOf: (name: PeerName) => number,
): Promise<PeerFigures[]> {
  await page.exposeFunction('benchProgress', (name: string, done: number, members: number) =>
    sayProgress(`${name}: ${done} of ${members} rows`),
  );
  const figures: PeerFigures[] = [];
  for (const name of peerNames) {
    figures.push(await runPeer(page, { name, seed, members: membersOf(name) }));
  }
  return figures;
}

function runPeer(page: Page, request: PeerRequest): Promise<PeerFigures> {
  return page.evaluate(
    ([url, work]) =>
      new Promise<PeerFigures>((resolve, reject) => {
        const worker = new Worker(url, { type: 'module' });
        worker.onerror = (event) =>
          reject(new Error(`the peers' worker: ${event.message} ${event.filename}:${event.lineno}`));
        worker.onmessage = ({ data }: MessageEvent<PeerReport>) => {
          if (data.at === 'importing') {
            const { benchProgress } = globalThis as unknown as {
              benchProgress: (name: string, done: number, members: number) => void;
            };
            benchProgress(work.name, data.done, work.members);
            return;
          }
          worker.terminate();
          if (data.at === 'measured') resolve(data.figures);
          else reject(new Error(`${work.name}: ${data.message}`));
        };
        worker.postMessage(work);
      }),
    [peersUrl, request] as const,
  );
}
