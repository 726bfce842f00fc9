/** The camera last chosen at this laptop. It tells nothing about anybody, so it may lie outside what is sealed. */
import { z } from 'zod';

const place = 'cps-event-desk-camera';

const idSchema = z.string().min(1).max(200);

/** Its id, or null when none was chosen. */
export function rememberedCamera(): string | null {
  const { data } = idSchema.safeParse(localStorage.getItem(place));
  return data ?? null;
}

/** For the next time the camera is opened. */
export function rememberCamera(id: string): void {
  try {
    localStorage.setItem(place, id);
  } catch {
    // A full disk costs the next opening its choice, nothing else.
  }
}
