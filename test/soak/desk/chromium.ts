/** The browser the desks run in: a process of its own on a profile of its own, that can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { freePort } from '../../support/hub-process.ts';

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
];
const START_MS = 20_000;

export class DeskBrowser {
  private child: ChildProcess | null = null;
  private browser: Browser | null = null;

  /** `profile`: the folder that survives a kill. */
  constructor(private readonly profile: string) {}

  get context(): BrowserContext {
    const context = this.browser?.contexts()[0];
    if (context === undefined) throw new Error('the browser does not run');
    return context;
  }

  async start(): Promise<void> {
    const port = await freePort();
    const child = spawn(
      '/usr/bin/chromium',
      [...flags, `--user-data-dir=${this.profile}`, `--remote-debugging-port=${port}`, 'about:blank'],
      // A group of its own, so that a kill takes all of its processes at once.
      { stdio: 'ignore', detached: true },
    );
    this.child = child;
    for (let waited = 0; waited < START_MS; waited += 100) {
      try {
        this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        return;
      } catch {
        await setTimeout(100);
      }
    }
    throw new Error('Chromium did not start');
  }

  /** SIGKILL to every process of it. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    this.browser = null;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}
