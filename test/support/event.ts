/** An event for an end-to-end test: a hub with sample data, a folder for everything, desks on demand. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { launchDesk, launchLockedDesk, type DeskApp } from './desk-app.ts';
import { freePort, HubProcess } from './hub-process.ts';

/** Sample data is made once a run (whose start empties the folder) and copied: it is the same for every test. */
export const sampleFolder = path.join(projectRoot, 'test-results', 'sample-hub');

/** Makes the sample data unless it is there. Tests that run side by side need it before the first of them begins. */
export function makeSampleData(): void {
  if (existsSync(sampleFolder)) return;
  new HubProcess(sampleFolder, 0).command('sample', '--members', '300', '--seed', '7');
}

export class SampleEvent {
  private readonly desks: DeskApp[] = [];
  private readonly folders = new Set<string>();

  private constructor(
    readonly folder: string,
    readonly hub: HubProcess,
  ) {}

  static async start(): Promise<SampleEvent> {
    makeSampleData();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cps-event-'));
    await cp(sampleFolder, path.join(folder, 'hub'), { recursive: true });
    const hub = new HubProcess(path.join(folder, 'hub'), await freePort());
    await hub.start();
    return new SampleEvent(folder, hub);
  }

  /** Starts the desk of a code and opens it: enrols and protects it the first time, unlocks it after. */
  desk(code: string, ...appArguments: string[]): Promise<DeskApp> {
    return this.start(launchDesk, code, appArguments);
  }

  /** The same, left at the screen it begins with. */
  lockedDesk(code: string, ...appArguments: string[]): Promise<DeskApp> {
    return this.start(launchLockedDesk, code, appArguments);
  }

  private async start(launch: typeof launchDesk, code: string, appArguments: string[]): Promise<DeskApp> {
    const folder = path.join(this.folder, code);
    this.folders.add(folder);
    const enrol = existsSync(folder) ? [] : [this.hub.enrolArgument(code)];
    const desk = await launch(folder, ...enrol, ...appArguments);
    this.desks.push(desk);
    return desk;
  }

  /** Takes all desks away with their data: the next of the same code is a new one. */
  async clearDesks(): Promise<void> {
    for (const desk of this.desks.splice(0)) await desk.close().catch(() => undefined);
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true });
    this.folders.clear();
  }

  async end(): Promise<void> {
    await this.clearDesks();
    await this.hub.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
