/** The bench's own scripts, built beside the app's page, where its policy lets them run; never part of the app. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { atExit } from './ending.ts';

const folder = path.join(projectRoot, 'out/renderer/bench');

/** Where the page finds what runs in it, and the worker of the peers. */
export const pageUrl = '/bench/page.js';
export const peersUrl = '/bench/peers.js';

/**
 * Builds them into the built app's folder; the app must have been built before. They are taken out again at the end:
 * whoever packages `out/` next gets the app alone.
 */
export async function buildBench(): Promise<void> {
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    resolve: {
      alias: { events: path.join(import.meta.dirname, 'peers/node-events.ts') },
      // RxDB pins an older Dexie, and two in one worker refuse to run.
      dedupe: ['dexie'],
    },
    build: {
      target: 'chrome114',
      outDir: folder,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: {
          page: path.join(import.meta.dirname, 'page/page.ts'),
          peers: path.join(import.meta.dirname, 'peers/peers.ts'),
        },
        // What a page script exports is called by name.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  });
}
