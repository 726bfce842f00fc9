/** The data side, once it is open. */
import type { DeskService } from '../worker/service/desk-service.ts';

let service: DeskService | null = null;

/** Makes the data side available to the slices. */
export function provideService(opened: DeskService): void {
  service = opened;
}

/** The data side. Throws before it is open: no screen is shown until then. */
export function desk(): DeskService {
  if (service === null) throw new Error('the desk is not open yet');
  return service;
}
