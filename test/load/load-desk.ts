/**
 * One simulated desk: it pushes what has come up since its last push, once a second, and listens for nudges all the
 * while. A push that fails is repeated until it is answered, as a desk does.
 */
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { Fact } from '../../domain/facts/fact.ts';
import { pushAnswerSchema } from '../../domain/wire/hub-api.ts';
import type { EnrolledDesk } from './load-event.ts';
import { MadeUpWork } from '../support/made-up-work.ts';

const ROUND_MS = 1000;
const REPEAT_MS = 500;

/** Times are of `performance.now`, ms. */
export interface Acknowledged {
  readonly at: number;
  readonly facts: readonly { readonly id: string; readonly sequence: number }[];
}

export interface Nudge {
  readonly at: number;
  readonly head: number;
}

export class LoadDesk {
  /** From the moment each batch was due until it was answered, repeats included, ms. */
  readonly latencies: number[] = [];
  readonly acknowledged: Acknowledged[] = [];
  readonly nudges: Nudge[] = [];
  /** Pushes that were not answered with an answer for every fact. */
  errors = 0;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly work: MadeUpWork;
  private listening: ClientRequest | null = null;

  constructor(private readonly enrolled: EnrolledDesk) {
    this.work = new MadeUpWork(enrolled.desk);
  }

  /** Starts listening; resolves with the hub's first nudge. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      const asked = this.ask('GET', '/v1/events', false);
      this.listening = asked;
      asked.on('error', reject);
      asked.on('response', (answer) => {
        let rest = '';
        answer.setEncoding('utf8');
        answer.on('error', reject);
        answer.on('data', (chunk: string) => {
          rest = this.hear(rest + chunk);
          resolve();
        });
      });
      asked.end();
    });
  }

  /** Pushes `perSecond` facts a second for so many seconds, from `start` (`performance.now`, ms) on. */
  async push(start: number, seconds: number, perSecond: number): Promise<void> {
    for (let round = 0; round < seconds; round += 1) {
      const due = start + round * ROUND_MS;
      await setTimeout(Math.max(0, due - performance.now()));
      const count = Math.round((round + 1) * perSecond) - Math.round(round * perSecond);
      if (count > 0) await this.pushUntilAnswered(this.work.take(count), due);
    }
  }

  end(): void {
    this.listening?.destroy();
    this.agent.destroy();
  }

  private async pushUntilAnswered(facts: readonly Fact[], due: number): Promise<void> {
    const body = JSON.stringify({ facts });
    for (;;) {
      const stored = await this.pushOnce(facts, body).catch(() => null);
      if (stored !== null) {
        const at = performance.now();
        this.latencies.push(at - due);
        this.acknowledged.push({ at, facts: stored });
        return;
      }
      this.errors += 1;
      await setTimeout(REPEAT_MS);
    }
  }

  private async pushOnce(facts: readonly Fact[], body: string): Promise<Acknowledged['facts'] | null> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      this.ask('POST', '/v1/facts', true).on('error', reject).on('response', resolve).end(body);
    });
    const said = await text(answer);
    if (answer.statusCode !== 200) return null;
    const { results } = pushAnswerSchema.parse(JSON.parse(said));
    const stored = results.flatMap((result) => {
      const fact = facts[result.index];
      return fact === undefined || result.outcome === 'quarantined'
        ? []
        : [{ id: fact.id, sequence: result.sequence }];
    });
    return stored.length === facts.length ? stored : null;
  }

  private ask(method: 'GET' | 'POST', path: string, shared: boolean): ClientRequest {
    return request(this.enrolled.hubUrl + path, {
      method,
      agent: shared ? this.agent : false,
      headers: { authorization: `Bearer ${this.enrolled.token}`, 'content-type': 'application/json' },
    });
  }

  /** Notes the heads it reads; returns what is not complete yet. */
  private hear(heard: string): string {
    const end = heard.lastIndexOf('\n\n');
    if (end === -1) return heard;
    const at = performance.now();
    for (const [, head] of heard.slice(0, end).matchAll(/^data: \{"head":(\d+)\}/gm)) {
      this.nudges.push({ at, head: Number(head) });
    }
    return heard.slice(end + 2);
  }
}
