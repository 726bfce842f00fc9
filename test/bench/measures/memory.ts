/** Memory of the window's process: the page and its worker. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { BareDesk } from '../bare-desk.ts';

export interface Memory {
  readonly megabytes: number;
  /** `proportional`: memory shared with other processes counts in part. `resident`: it counts in full. */
  readonly kind: 'proportional' | 'resident';
}

const metricSchema = z.object({ pid: z.int(), memory: z.object({ workingSetSize: z.number() }) });

export async function measureMemory(desk: BareDesk): Promise<Memory> {
  const said = await desk.inMain(
    'electron.app.getAppMetrics().find(({ pid }) => pid === window().webContents.getOSProcessId())',
  );
  const { pid, memory } = metricSchema.parse(said);
  const proportional = await proportionalKilobytes(pid);
  return proportional === null
    ? { megabytes: Math.round(memory.workingSetSize / 1024), kind: 'resident' }
    : { megabytes: Math.round(proportional / 1024), kind: 'proportional' };
}

/** Linux alone says it, and not to everybody. */
async function proportionalKilobytes(pid: number): Promise<number | null> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? Number.NaN);
  } catch {
    return null;
  }
}
