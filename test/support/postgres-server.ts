/** A PostgreSQL server in a temporary folder, on a port of this machine, that can be killed and started again. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

const INSTALLED = '/usr/lib/postgresql';
const START_MS = 30_000;

export class PostgresServer {
  private readonly user = serverUser();
  private readonly folder = mkdtempSync(join(tmpdir(), 'hub-postgres-'));
  private server: ChildProcess | null = null;

  /** `durable`: a commit waits for the disk, as in service; otherwise only the end of the machine would lose one. */
  constructor(
    private readonly port: number,
    private readonly durable = false,
  ) {
    if (this.user !== null) chownSync(this.folder, this.user.uid, this.user.gid);
    execFileSync(
      join(newestBinaries(), 'initdb'),
      ['-D', this.data, '-U', 'hub', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
      { cwd: this.folder, stdio: 'ignore', ...this.user },
    );
  }

  urlOf(database: string): string {
    return `postgres://hub@127.0.0.1:${this.port}/${database}`;
  }

  /** Again and again until it is there: after a kill its processes take a moment to notice. */
  async start(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      `port=${this.port}`,
      'unix_socket_directories=',
      `fsync=${this.durable ? 'on' : 'off'}`,
    ];
    for (let waited = 0; waited < START_MS; waited += 100) {
      if (this.server === null || this.server.exitCode !== null) {
        this.server = spawn(
          join(newestBinaries(), 'postgres'),
          ['-D', this.data, ...settings.flatMap((setting) => ['-c', setting])],
          { cwd: this.folder, stdio: 'ignore', ...this.user },
        );
      }
      if (await this.isReady()) return;
      await setTimeout(100);
    }
    throw new Error('PostgreSQL did not start');
  }

  /** SIGKILL: it finishes nothing. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** A fast shutdown: it does not wait for connections to end by themselves. */
  async stop(): Promise<void> {
    await this.end('SIGINT');
    rmSync(this.folder, { recursive: true });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  private async isReady(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.urlOf('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
}

/** Where the newest installed PostgreSQL has its programs. */
export function newestBinaries(): string {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error('PostgreSQL is missing: apt-get install postgresql');
  return join(INSTALLED, newest, 'bin');
}

/** PostgreSQL refuses to run as root; then it runs as the user its package made. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
