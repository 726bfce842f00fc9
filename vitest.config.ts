import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { hubVerdicts } from './test/engine/hub-verdicts.ts';
import { pressKeys } from './test/engine/press-keys.ts';

/** Flags for Debian's Chromium as root, with every outgoing chatter off. */
const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  test: {
    // Two cores: most tests wait for processes of their own half of the time.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ['test/contract/databases.ts'],
        },
      },
      {
        // Named here, or the first run finds them one by one and reloads a test in the middle.
        optimizeDeps: {
          include: [
            'comlink',
            'csv-parse/browser/esm/sync',
            'csv-stringify/browser/esm/sync',
            'dexie',
            'eventsource-parser',
            'fast-check',
            'fflate',
            'zod',
            '@stablelib/aes',
            '@noble/ciphers/aes.js',
            '@noble/ciphers/utils.js',
            '@noble/hashes/hkdf.js',
            '@noble/hashes/hmac.js',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@noble/curves/ed25519.js',
            'bwip-js/generic',
            'zxing-wasm/reader',
            'i18next',
            'lucide-react',
            'react',
            'react-dom/client',
            'react-i18next',
            'react/jsx-dev-runtime',
            'zustand',
          ],
        },
        test: {
          name: 'engine',
          include: ['test/engine/**/*.test.ts'],
          testTimeout: 180_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { hubVerdicts, pressKeys },
            provider: playwright({
              launchOptions: { executablePath: '/usr/bin/chromium', args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
