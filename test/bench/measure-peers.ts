/** The peers run in the page of a desk of their own, before anything else is stored there. */
import { launchLockedDesk } from '../support/desk-app.ts';
import { BenchDesk } from './bench-desk.ts';
import type { PeerFigures } from './peers/measure-peer.ts';
import type { PeerName } from './peers/peer.ts';
import { runPeers } from './peers/run-peers.ts';

/** Peers other than Dexie take long and are known to be no faster: fewer rows tell enough. */
const MOST = 200_000;

/** `chosen` members for every peer; null for the usual: all for Dexie, which ratios are taken to, 200,000 for others. */
export async function measurePeers(
  folder: string,
  seed: number,
  members: number,
  chosen: number | null,
): Promise<PeerFigures[]> {
  const usual = (name: PeerName) => (name === 'Dexie' ? members : Math.min(members, MOST));
  const desk = new BenchDesk(await launchLockedDesk(folder), folder);
  const figures = await runPeers(desk.page, seed, (name) => chosen ?? usual(name));
  await desk.close();
  return figures;
}
