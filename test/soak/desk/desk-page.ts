/** The page of one desk, in the harness's hand. */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { HarnessBindings, SoakPage } from '../page/page.ts';
import type { Debugged } from './debugged.ts';

const ASK_AGAIN_MS = 50;
const LOAD_MS = 30_000;

const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ text: z.string(), exception: z.object({ description: z.string().optional() }).optional() })
    .optional(),
});

const calledSchema = z.object({ name: z.string(), payload: z.string() });
const payloadSchema = z.object({ call: z.number(), args: z.array(z.unknown()) });

const bindings = ['journalAppend', 'journalRead'] satisfies (keyof HarnessBindings)[];

/** Runs in the page: each binding becomes a function that answers with a promise. */
const bindingsInPage = `{
  const calls = new Map();
  let last = 0;
  for (const name of ${JSON.stringify(bindings)}) {
    const send = globalThis[name];
    globalThis[name] = (...args) => new Promise((resolve) => {
      last += 1;
      calls.set(last, resolve);
      send(JSON.stringify({ call: last, args }));
    });
  }
  globalThis.answerHarness = (call, answer) => {
    calls.get(call)(answer);
    calls.delete(call);
  };
}`;

export class DeskPage {
  private readonly ending = new AbortController();

  private constructor(
    private readonly browser: Debugged,
    private readonly target: string,
    private readonly session: string,
  ) {}

  /** Aborted when its process died or it was closed. */
  get gone(): AbortSignal {
    return this.ending.signal;
  }

  static async open(browser: Debugged): Promise<DeskPage> {
    const { targetId } = z
      .object({ targetId: z.string() })
      .parse(await browser.send('Target.createTarget', { url: 'about:blank' }));
    const { sessionId } = z
      .object({ sessionId: z.string() })
      .parse(await browser.send('Target.attachToTarget', { targetId, flatten: true }));
    return new DeskPage(browser, targetId, sessionId);
  }

  /** Goes there, and waits until the page has made what the harness calls. */
  async load(url: string, bound: HarnessBindings): Promise<void> {
    this.browser.listen(this.session, (method, params) => {
      if (method === 'Inspector.targetCrashed' || method === 'Inspector.detached') this.ending.abort();
      if (method === 'Runtime.bindingCalled') void this.answer(bound, params);
    });
    await this.send('Inspector.enable');
    await this.send('Runtime.enable');
    await this.send('Page.enable');
    for (const name of bindings) await this.send('Runtime.addBinding', { name });
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: bindingsInPage });
    await this.send('Page.navigate', { url });
    for (let waited = 0; waited < LOAD_MS; waited += ASK_AGAIN_MS) {
      // The page before this one may answer yet, or go while it is asked.
      const isReady = await this.evaluate(`'soak' in globalThis`).catch(() => false);
      if (isReady === true) return;
      await setTimeout(ASK_AGAIN_MS);
    }
    throw new Error('the page did not load');
  }

  /** Calls the page's own; what goes in and out is JSON. */
  async call<Name extends keyof SoakPage>(
    name: Name,
    ...args: Parameters<SoakPage[Name]>
  ): Promise<Awaited<ReturnType<SoakPage[Name]>>> {
    const given = args.map((arg) => JSON.stringify(arg)).join();
    return z
      .custom<Awaited<ReturnType<SoakPage[Name]>>>()
      .parse(await this.evaluate(`soak.${name}(${given})`));
  }

  /** Its process dies without warning. Chromium never answers the command that does it. */
  crash(): void {
    void this.send('Page.crash').catch(() => undefined);
  }

  /** Empties what an origin stored; not while a page of it is open. */
  async clear(origin: string, storageTypes: string): Promise<void> {
    await this.send('Storage.clearDataForOrigin', { origin, storageTypes });
  }

  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.target }).catch(() => undefined);
    this.ending.abort();
  }

  private async evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = evaluated.parse(await this.send('Runtime.evaluate', options));
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  private async answer(bound: HarnessBindings, params: unknown): Promise<void> {
    const { name, payload } = calledSchema.parse(params);
    const { call, args } = payloadSchema.parse(JSON.parse(payload));
    const answer =
      name === 'journalAppend'
        ? await bound.journalAppend(z.array(z.string()).parse(args[0]))
        : await bound.journalRead(z.number().parse(args[0]));
    // A desk that died meanwhile needs none.
    await this.evaluate(`answerHarness(${call}, ${JSON.stringify(answer)})`).catch(() => undefined);
  }

  private send(method: string, params: object = {}): Promise<unknown> {
    return this.browser.send(method, params, this.session);
  }
}
