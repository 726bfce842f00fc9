/// <reference types="electron-vite/node" />
import startThread from './derivation-thread.ts?nodeWorker';
import { createDerivation } from './derive-in-thread.ts';

/** The app's derivation. */
export const derivation = createDerivation(() => startThread({}));
