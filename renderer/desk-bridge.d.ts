import type { DeskBridge } from '../preload/contract.ts';

declare global {
  interface Window {
    /** The bridge to main; see preload/contract.ts. */
    readonly desk: DeskBridge;
  }
}
