/** A real hub as a process of its own, that can be stopped, killed and started again at the same address. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { hubProgram } from '../../main/runtime/hub-program.ts';
import { exitOf } from '../../main/runtime/run.ts';

export class HubProcess {
  private child: ChildProcess | null = null;

  /** `data` is the folder of the embedded database; not used where there is a `databaseUrl`. */
  constructor(
    private readonly data: string,
    readonly port: number,
    private readonly databaseUrl = '',
  ) {}

  /** False before its start and after its end, whoever ended it. */
  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The hub of the same data at another address, not started yet. */
  async elsewhere(): Promise<HubProcess> {
    return new HubProcess(this.data, await freePort(), this.databaseUrl);
  }

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      this.arguments('serve', '--port', String(this.port), '--ready-json'),
      {
        cwd: projectRoot,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, DATABASE_URL: this.databaseUrl },
      },
    );
    this.child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      if (z.object({ url: z.url() }).safeParse(parse(line)).success) return;
    }
    throw new Error('the hub did not start');
  }

  /** SIGTERM: the hub finishes what it does. */
  async stop(): Promise<void> {
    await this.signal('SIGTERM');
  }

  /** SIGKILL: it finishes nothing. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  /** Runs an administrator's command and returns what it printed. */
  command(...args: string[]): string {
    const done = spawnSync(process.execPath, this.arguments(...args), {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: this.databaseUrl },
    });
    if (done.status !== 0) throw new Error(`hub ${args.join(' ')}: ${done.stderr.toString()}`);
    return done.stdout.toString();
  }

  /** The argument with which an app enrols as `desk`. */
  enrolArgument(desk: string): string {
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(this.command('pair', desk))?.[0];
    if (code === undefined) throw new Error('the hub gave no pairing code');
    return `--enrol=${this.url}#${code}`;
  }

  private arguments(...args: string[]): string[] {
    return [hubProgram(), ...args, ...(this.databaseUrl === '' ? ['--data', this.data] : [])];
  }

  private async signal(name: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = exitOf(child);
    child.kill(name);
    await ended;
  }
}

/**
 * A port nothing listens on now, below those the system gives out by itself: a hub that is away for a while finds it free
 * when it comes back, also beside other tests.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
