import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import path from 'node:path';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** Packages of letters name each file twice, in a format for browsers of ten years ago too: those are left out. */
const modernLetters: Plugin = {
  name: 'modern-letters',
  enforce: 'pre',
  transform: (code, id) =>
    /@fontsource.*\.css$/.test(id) ? code.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, '') : null,
};

export default defineConfig({
  // Everything is bundled: the packaged app carries no node_modules, and a sandboxed preload can't load any.
  main: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      outDir: 'out/main',
      lib: { entry: 'main/main.ts', formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'main.cjs', chunkFileNames: '[name]-[hash].cjs' } },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      outDir: 'out/preload',
      lib: { entry: 'preload/bridge.ts', formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'bridge.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [modernLetters, react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      minify: true,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: path.join(root, 'renderer/index.html'),
          print: path.join(root, 'renderer/print.html'),
        },
      },
    },
  },
});
