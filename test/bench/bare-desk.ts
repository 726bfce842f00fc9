/**
 * The real app with nothing attached to its page. Whatever drives a page by its debugger has the engine keep a copy of
 * what comes over the network, up to 100 MB: memory and a first roster can be measured only without. This speaks to
 * main's inspector alone, and main passes keys and questions on.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { resolveElectron } from '../../main/runtime/electron-runtime.ts';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { atExit } from './ending.ts';
import { probes } from './page/probes.ts';

/** Longer than anything waited for here takes, ms. */
const PATIENCE_MS = 120_000;
const ASK_MS = 50;

const answerSchema = z.object({
  id: z.int(),
  result: z.object({
    result: z.object({ value: z.unknown().optional() }),
    exceptionDetails: z.object({ exception: z.object({ description: z.string() }).optional() }).optional(),
  }),
});

export class BareDesk {
  private asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    private readonly inspector: WebSocket,
  ) {
    atExit(() => child.kill('SIGKILL'));
  }

  /** Starts the app with the bench's probes in its page. `folder` is where a `BenchDesk` would have its data. */
  static async start(folder: string, ...appArguments: string[]): Promise<BareDesk> {
    const { executable, firstArguments } = await resolveElectron();
    const data = `--user-data-dir=${path.join(folder, 'user-data')}`;
    const look = ['--force-device-scale-factor=1', '--lang=en-GB'];
    const child = spawn(
      executable,
      // A debugger of the page needs no port: main attaches it, for the probes alone.
      ['--inspect=127.0.0.1:0', ...firstArguments, data, ...look, ...appArguments],
      { cwd: projectRoot, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const inspector = new WebSocket(await inspectorOf(child));
    await once(inspector, 'open');
    const desk = new BareDesk(child, inspector);
    // The inspector answers before there is anything to ask.
    await desk.waitFor('process', `typeof process === 'object' && process.mainModule !== undefined`);
    await desk.waitFor('main', 'electron.BrowserWindow.getAllWindows().length === 1');
    // A page that is just coming refuses to be loaded anew.
    await desk.waitFor('main', '!window().webContents.isLoading()');
    await desk.inMain(`(async () => {
      const { debugger: page } = window().webContents;
      page.attach();
      await page.sendCommand('Page.enable');
      await page.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: ${JSON.stringify(probes)} });
      await page.sendCommand('Page.reload');
    })()`);
    await desk.waitFor('page', `'benchKeys' in globalThis && document.querySelector('input') !== null`);
    return desk;
  }

  /** What an expression in main comes to; it may use \`electron\` and \`window()\`. */
  inMain(expression: string): Promise<unknown> {
    return this.evaluate(`(async () => {
      const electron = process.mainModule.require('electron');
      const window = () => electron.BrowserWindow.getAllWindows()[0];
      return ${expression};
    })()`);
  }

  /** What an expression in the page comes to. */
  inPage(expression: string): Promise<unknown> {
    return this.inMain(`window().webContents.executeJavaScript(${JSON.stringify(expression)})`);
  }

  /** Waits until an expression is true. */
  async waitFor(where: 'process' | 'main' | 'page', expression: string): Promise<void> {
    const ask = {
      process: () => this.evaluate(expression),
      main: () => this.inMain(expression),
      page: () => this.inPage(expression),
    };
    for (let waited = 0; waited < PATIENCE_MS; waited += ASK_MS) {
      if ((await ask[where]()) === true) return;
      await setTimeout(ASK_MS);
    }
    throw new Error(`it never came to be: ${expression}`);
  }

  /** Waits for a field, types into it. `place` counts those that the selector names from 0. */
  async fill(selector: string, text: string, place = 0): Promise<void> {
    const found = `document.querySelectorAll(${JSON.stringify(selector)})[${place}]`;
    await this.waitFor('page', `${found} !== undefined`);
    await this.inPage(`${found}.focus()`);
    await this.inMain(`window().webContents.insertText(${JSON.stringify(text)})`);
  }

  /** Keys of the window, one by one. */
  async press(...keys: string[]): Promise<void> {
    await this.inMain(`(() => {
      const { webContents } = window();
      for (const keyCode of ${JSON.stringify(keys)}) {
        webContents.sendInputEvent({ type: 'keyDown', keyCode });
        webContents.sendInputEvent({ type: 'char', keyCode: keyCode === 'Enter' ? '\\r' : keyCode });
        webContents.sendInputEvent({ type: 'keyUp', keyCode });
      }
    })()`);
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.inspector.close();
    this.child.kill('SIGTERM');
    await ended;
  }

  private async evaluate(expression: string): Promise<unknown> {
    const id = (this.asked += 1);
    const params = { expression, awaitPromise: true, returnByValue: true };
    const answered = new Promise<unknown>((resolve, reject) => {
      const listen = (data: { toString(): string }): void => {
        const answer = answerSchema.safeParse(JSON.parse(data.toString()));
        if (answer.data?.id !== id) return;
        this.inspector.off('message', listen);
        const { result, exceptionDetails } = answer.data.result;
        if (exceptionDetails === undefined) resolve(result.value);
        else reject(new Error(exceptionDetails.exception?.description ?? 'the app did not answer'));
      };
      this.inspector.on('message', listen);
    });
    this.inspector.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    return answered;
  }
}

async function inspectorOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('the app says nothing');
  for await (const line of createInterface({ input: child.stderr })) {
    const found = /^Debugger listening on (ws:\S+)/.exec(line)?.[1];
    if (found === undefined) continue;
    // Nobody reads on, and a full pipe would stop the app.
    child.stderr.resume();
    return found;
  }
  throw new Error('the app did not start');
}
