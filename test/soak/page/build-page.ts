/** The desk's page and worker, bundled into a folder as the app's are. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../../main/runtime/project-root.ts';

export async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'chrome114',
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: {
          page: path.join(import.meta.dirname, 'page.ts'),
          worker: path.join(import.meta.dirname, 'worker.ts'),
        },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  });
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Desk</title><script type="module" src="/page.js"></script>',
  );
}
