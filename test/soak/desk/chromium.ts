/** The browser the desks run in: a process of its own on a profile of its own, that can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Debugged } from './debugged.ts';
import { DeskPage } from './desk-page.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // The desks keep every core busy: threads that help one of them only take the others' turns.
  '--js-flags=--single-threaded-gc --no-concurrent-recompilation --min-semi-space-size=16',
  '--remote-debugging-pipe',
];

export class DeskBrowser {
  private child: ChildProcess | null = null;
  private debugged: Debugged | null = null;

  /** `profile`: the folder that survives a kill. */
  constructor(private readonly profile: string) {}

  async start(): Promise<void> {
    const child = spawn('/usr/bin/chromium', [...flags, `--user-data-dir=${this.profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // A group of its own, so that a kill takes all of its processes at once.
      detached: true,
    });
    this.child = child;
    const debugged = new Debugged(child);
    await debugged.send('Browser.getVersion');
    this.debugged = debugged;
  }

  /** Rejects while the browser does not run. */
  newPage(): Promise<DeskPage> {
    if (this.debugged === null) return Promise.reject(new Error('the browser does not run'));
    return DeskPage.open(this.debugged);
  }

  /** SIGKILL to every process of it. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    this.debugged = null;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}
