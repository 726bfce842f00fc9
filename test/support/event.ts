/** An event for an end-to-end test: a hub with sample data, a folder for everything, desks on demand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchDesk, launchLockedDesk, type DeskApp } from './desk-app.ts';
import type { HubProcess } from './hub-process.ts';
import { sampleHub } from './sample-hub.ts';

export class SampleEvent {
  private readonly desks: DeskApp[] = [];
  private readonly folders = new Set<string>();

  private constructor(
    readonly folder: string,
    readonly hub: HubProcess,
  ) {}

  static async start(): Promise<SampleEvent> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cps-event-'));
    const hub = await sampleHub(path.join(folder, 'hub'));
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
