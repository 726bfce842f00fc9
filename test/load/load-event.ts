/** An event under load: PostgreSQL as in service, hub processes that share it, desks enrolled by pairing codes. */
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { enrolmentSchema, type Enrolment } from '../../domain/wire/hub-api.ts';
import type { AdminRequest } from '../../hub/commands/request.ts';
import { openHub, type OpenHub } from '../../hub/open-hub.ts';
import { freePort, HubProcess } from '../support/hub-process.ts';
import { PostgresServer } from '../support/postgres-server.ts';

export interface EnrolledDesk extends Enrolment {
  /** The hub this desk talks to. */
  readonly hubUrl: string;
}

export interface LoadEvent {
  readonly databaseUrl: string;
  readonly desks: readonly EnrolledDesk[];
  end(): Promise<void>;
}

export async function startEvent(deskCount: number, hubCount: number): Promise<LoadEvent> {
  const server = new PostgresServer(await freePort(), true);
  const hubs: HubProcess[] = [];
  const end = async () => {
    for (const hub of hubs) await hub.stop();
    await server.stop();
  };
  try {
    await server.start();
    const databaseUrl = server.urlOf('hub');
    await createDatabase(server.urlOf('postgres'));
    const office = await openOffice(databaseUrl);
    for (let made = 0; made < hubCount; made += 1) {
      const hub = new HubProcess('', await freePort(), databaseUrl);
      hubs.push(hub);
      await hub.start();
    }
    const desks: EnrolledDesk[] = [];
    for (let index = 0; index < deskCount; index += 1) {
      const url = hubs[index % hubs.length]?.url ?? '';
      desks.push({ ...(await enrol(office, url, deskCode(index))), hubUrl: url });
    }
    await office.close();
    return { databaseUrl, desks, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE DATABASE hub');
  await client.end();
}

/** Runs the administrator's requests in this process: two hundred commands would take minutes to start. */
async function openOffice(url: string): Promise<OpenHub> {
  const office = await openHub({ kind: 'postgres', url }, Date.now, 'commands');
  if (office.state !== 'open') throw new Error('a database is never held');
  await said(office, { command: 'event', name: 'Load', country: 'FR', timeZone: 'Europe/Paris' });
  return office;
}

async function enrol(office: OpenHub, url: string, desk: string): Promise<Enrolment> {
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await said(office, { command: 'pair', desk }))?.[0];
  for (;;) {
    const answer = await fetch(`${url}/v1/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (answer.status !== 429) return enrolmentSchema.parse(await answer.json());
    await setTimeout(1000 * Number(answer.headers.get('retry-after') ?? 1));
  }
}

async function said(office: OpenHub, request: AdminRequest): Promise<string> {
  const lines: string[] = [];
  await office.run(request, (line) => lines.push(line));
  return lines.join('\n');
}

/** Two capitals: AA, AB, … */
function deskCode(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
}
