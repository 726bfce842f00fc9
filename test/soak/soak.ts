/** One soak: desks at work while the schedule breaks everything, then quiet, then the comparison. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RECEIVED_HEADER } from '../../domain/wire/attachments.ts';
import {
  enrolmentSchema,
  MAX_BATCH,
  pullAnswerSchema,
  type Enrolment,
  type PullAnswer,
} from '../../domain/wire/hub-api.ts';
import { deriveKeys } from '../../renderer/worker/vault/keys.ts';
import { freePort } from '../support/hub-process.ts';
import { testVaultKey } from '../support/vault.ts';
import { attachmentOf, compare, type Comparison, type HubContent } from './compare.ts';
import { DeskBrowser } from './desk/chromium.ts';
import { SoakDesk } from './desk/soak-desk.ts';
import type { FaultCounts, FaultName } from './faults.ts';
import { startHub } from './hub/soak-hub.ts';
import { FaultProxy } from './link/fault-proxy.ts';
import type { SoakOptions } from './options.ts';
import { buildPage } from './page/build-page.ts';
import type { FinalContent } from './page/page.ts';
import { createSchedule, ratesFor, scheduleHash } from './schedule.ts';
import { Work } from './work.ts';

export interface SoakReport extends Omit<Comparison, 'findings'> {
  readonly seed: number;
  readonly desks: number;
  /** At the hub in the end. */
  readonly facts: number;
  readonly acknowledged: number;
  readonly quarantined: number;
  readonly faults: FaultCounts;
  /** From the link's healing until every desk and the hub were quiet. */
  readonly healSeconds: number;
}

const VAULT_SEED = 7;

export async function soak(
  options: SoakOptions,
  say: (line: string) => void,
): Promise<{ report: SoakReport; findings: readonly string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cps-soak-'));
  const schedule = createSchedule(options.seed, options.faults, ratesFor(options.facts ?? 2000));
  say(`seed ${options.seed}, schedule ${scheduleHash(schedule, options.desks)}`);
  const pageFolder = path.join(folder, 'page');
  await buildPage(pageFolder);
  const hub = await startHub(options.hub, folder);
  const browser = new DeskBrowser(path.join(folder, 'profile'));
  const faults: FaultCounts = {};
  const count = (fault: FaultName) => {
    faults[fault] = (faults[fault] ?? 0) + 1;
  };
  const codes = Array.from({ length: options.desks }, (_none, index) => deskCode(index));
  const enrolments: Enrolment[] = [];
  for (const code of codes) enrolments.push(await enrol(hub.process.url, hub.process.enrolArgument(code)));
  const proxy = new FaultProxy({
    pageFolder,
    hubPort: hub.process.port,
    tokens: new Map(enrolments.map(({ desk, token }) => [desk.toLowerCase(), token])),
    plan: (desk, index) => schedule.request(codes.indexOf(desk.toUpperCase()), index),
    count,
  });
  try {
    const port = await freePort();
    await proxy.listen(port);
    await hub.backUp();
    await browser.start();
    const { journal: journalKey } = await deriveKeys(await testVaultKey(VAULT_SEED));
    const desks = enrolments.map(
      (enrolment) =>
        new SoakDesk(browser, {
          enrolment,
          url: `http://${enrolment.desk.toLowerCase()}.localhost:${port}/`,
          journalFolder: path.join(folder, enrolment.desk),
          vaultKey: Array.from({ length: 32 }, () => VAULT_SEED),
          journalKey,
        }),
    );
    const work = new Work({ options, schedule, desks, hub, browser, count, say });
    await work.run();

    proxy.isHealed = true;
    const healed = performance.now();
    await quiet(desks, enrolments[0], hub.process.url, say);
    const healSeconds = Math.round((performance.now() - healed) / 100) / 10;
    const contents: FinalContent[] = [];
    // One by one: together they would take as long, and each of them too long.
    for (const desk of desks) contents.push(await desk.content());
    const hubContent = await readHub(
      hub.process.url,
      enrolments.map(({ token }) => token),
    );
    say(`facts: ${kindsOf(hubContent)}`);
    const acknowledged = desks.flatMap((desk) =>
      desk.acknowledged.map((one, index) => ({ ...one, isBare: index < desk.acknowledgedAtLoss })),
    );
    const { findings, ...counts } = compare(
      acknowledged,
      hubContent,
      contents.map(({ content }) => content),
    );
    const report: SoakReport = {
      seed: options.seed,
      desks: options.desks,
      facts: hubContent.facts.length,
      acknowledged: acknowledged.length,
      ...counts,
      quarantined: contents.reduce((sum, { quarantined }) => sum + quarantined, 0),
      faults,
      healSeconds,
    };
    return { report, findings };
  } finally {
    await browser.kill();
    proxy.close();
    await hub.end();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** How many facts of each kind there are. */
function kindsOf({ facts }: HubContent): string {
  const counts = new Map<string, number>();
  for (const { fact } of facts) counts.set(fact.kind, (counts.get(fact.kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}

/** Two capitals: AA, AB, … */
function deskCode(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
}

async function enrol(url: string, argument: string): Promise<Enrolment> {
  const answer = await fetch(`${url}/v1/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: argument.split('#')[1] }),
  });
  return enrolmentSchema.parse(await answer.json());
}

const QUIET_MS = 300_000;

/** Waits until nothing is pending and every desk has as many facts as the hub. */
async function quiet(
  desks: readonly SoakDesk[],
  enrolment: Enrolment | undefined,
  url: string,
  say: (line: string) => void,
): Promise<void> {
  for (const until = performance.now() + QUIET_MS; performance.now() < until;) {
    await Promise.all(desks.map((desk) => desk.syncNow()));
    await setTimeout(1000);
    const counts = await Promise.all(desks.map((desk) => desk.counts()));
    const { head } = await pullFrom(url, enrolment?.token ?? '', 0, 1);
    if (counts.every(({ facts, pending }) => pending === 0 && facts === head)) return;
  }
  say('the desks did not come to quiet; what is there is compared');
}

/** Asks in the name of one desk after the other: none is to meet the hub's limit. */
async function readHub(url: string, tokens: readonly string[]): Promise<HubContent> {
  const facts: HubContent['facts'][number][] = [];
  for (;;) {
    const page = await pullFrom(url, tokens[0] ?? '', facts.length, MAX_BATCH);
    facts.push(...page.facts);
    if (page.facts.length === 0) break;
  }
  const attachments = new Set<string>();
  for (const [index, { fact }] of facts.entries()) {
    const ref = attachmentOf(fact);
    if (ref === null) continue;
    const received = await bytesAtHub(url, tokens[index % tokens.length] ?? '', ref.hash);
    if (received === ref.bytes) attachments.add(ref.hash);
  }
  return { facts, attachments };
}

async function pullFrom(url: string, token: string, after: number, limit: number): Promise<PullAnswer> {
  const answer = await fetch(`${url}/v1/facts?after=${after}&limit=${limit}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return pullAnswerSchema.parse(await answer.json());
}

async function bytesAtHub(url: string, token: string, hash: string): Promise<number> {
  const answer = await fetch(`${url}/v1/attachments/${hash}`, {
    method: 'HEAD',
    headers: { authorization: `Bearer ${token}` },
  });
  return Number(answer.headers.get(RECEIVED_HEADER));
}
