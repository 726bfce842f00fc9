/** Memory of the window's process: the page and its worker. */
import { readFile } from 'node:fs/promises';
import type { BenchDesk } from '../bench-desk.ts';

export interface Memory {
  readonly megabytes: number;
  /** `proportional`: memory shared with other processes counts in part. `resident`: it counts in full. */
  readonly kind: 'proportional' | 'resident';
}

export async function measureMemory({ desk }: BenchDesk): Promise<Memory> {
  const { pid, resident } = await desk.app.evaluate(({ app, BrowserWindow }) => {
    const renderer = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0;
    const metric = app.getAppMetrics().find((each) => each.pid === renderer);
    return { pid: renderer, resident: metric?.memory.workingSetSize ?? Number.NaN };
  });
  const proportional = await proportionalKilobytes(pid);
  return proportional === null
    ? { megabytes: Math.round(resident / 1024), kind: 'resident' }
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
