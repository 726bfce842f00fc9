/** What one derivation costs: dear for whoever tries many passphrases, affordable for whoever knows it. */
import { z } from 'zod';

const MIB = 1024;
const MOST_MEMORY_KIB = 64 * MIB;
const MOST_ITERATIONS = 16;

/** Bytes of a salt. */
export const SALT_BYTES = 16;

/**
 * A file may ask for what this app would ask for, and not for more: 100 GB would take the laptop down, not open it.
 * Argon2 itself wants 8 KiB at least.
 */
export const costSchema = z.strictObject({
  memoryKiB: z.int().min(8).max(MOST_MEMORY_KIB),
  iterations: z.int().min(1).max(MOST_ITERATIONS),
});

export type Cost = z.infer<typeof costSchema>;

/** Derives 32 bytes from a passphrase; `tookMs` is the processor time it took. Rejects when the memory can't be had. */
export type Derive = (
  passphrase: string,
  salt: Uint8Array,
  cost: Cost,
) => Promise<{ readonly bytes: Uint8Array; readonly tookMs: number }>;

/** What one derivation should take, ms. */
const WANTED_MS = 250;
/** What it may take before less memory is used, ms. */
const MOST_MS = 300;

/** OWASP's floors for Argon2id are 46 MiB once and 19 MiB twice over; all of these are at or above them. */
const memories = [MOST_MEMORY_KIB, 46 * MIB, 19 * MIB];
const FEWEST_ITERATIONS = 2;

/**
 * Measures what this machine does in about 250 ms: as much memory as can be had in that time, then as often as fits.
 * Rejects when not even the least of it can be had.
 */
export async function measureCost(derive: Derive): Promise<Cost> {
  let problem: unknown = null;
  let slowest: Cost | null = null;
  for (const memoryKiB of memories) {
    const least = { memoryKiB, iterations: FEWEST_ITERATIONS };
    try {
      const { tookMs } = await derive('a passphrase', new Uint8Array(SALT_BYTES), least);
      slowest = least;
      if (tookMs > MOST_MS) continue;
      const iterations = Math.floor((WANTED_MS / Math.max(tookMs, 1)) * FEWEST_ITERATIONS);
      return { memoryKiB, iterations: Math.min(Math.max(iterations, FEWEST_ITERATIONS), MOST_ITERATIONS) };
    } catch (error) {
      problem = error;
    }
  }
  if (slowest === null) throw problem;
  return slowest;
}
