/**
 * Chromium's DevTools protocol over the browser's own pipe, as much of it as a soak needs. A library watches network, frames
 * and workers of every page besides, which for eight desks took an eighth of the machine; and it throws past everybody
 * when the browser is killed while it makes a page.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).default({}),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Listener = (method: string, params: Record<string, unknown>) => void;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Debugged {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<string, Listener>();
  private last = 0;
  /** Of a message that has not arrived whole. */
  private begun: Buffer[] = [];
  private hasEnded = false;

  /** `child` was started with `--remote-debugging-pipe`, its descriptors 3 and 4 pipes. */
  constructor(private readonly child: ChildProcess) {
    const [, , , , answers] = child.stdio as Readable[];
    answers?.on('data', (bytes: Buffer) => this.take(bytes));
    // A browser that is killed breaks its pipes.
    for (const pipe of child.stdio.slice(3)) pipe?.on('error', () => undefined);
    void once(child, 'exit').then(() => this.end());
  }

  /** Rejects where the browser refuses, or ends before it answers. */
  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    if (this.hasEnded) return Promise.reject(new Error('the browser does not run'));
    const id = (this.last += 1);
    const [, , , orders] = this.child.stdio as Writable[];
    orders?.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  /** Calls back with each event of a session. */
  listen(sessionId: string, listener: Listener): void {
    this.listeners.set(sessionId, listener);
  }

  private take(bytes: Buffer): void {
    for (let start = 0; ;) {
      const end = bytes.indexOf(0, start);
      if (end < 0) {
        this.begun.push(bytes.subarray(start));
        return;
      }
      const message = Buffer.concat([...this.begun, bytes.subarray(start, end)]).toString();
      this.begun = [];
      this.handle(messageSchema.parse(JSON.parse(message)));
      start = end + 1;
    }
  }

  private handle({ id, sessionId, method, params, result, error }: z.infer<typeof messageSchema>): void {
    if (method !== undefined) {
      this.listeners.get(sessionId ?? '')?.(method, params);
      return;
    }
    const waiting = this.waiting.get(id ?? 0);
    this.waiting.delete(id ?? 0);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }

  private end(): void {
    this.hasEnded = true;
    for (const { reject } of this.waiting.values()) reject(new Error('the browser ended'));
    this.waiting.clear();
  }
}
