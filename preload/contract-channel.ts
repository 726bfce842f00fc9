import type { Method } from './contract.ts';

/** The IPC channel of a method. Apart from the schemas: the bridge needs none, and reading them costs every start. */
export function channelOf(name: Method): string {
  return `desk:${name}`;
}
