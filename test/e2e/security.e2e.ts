/** Attacks on the app from inside its own page, from foreign pages, and from a second start. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { resolveElectron } from '../../main/runtime/electron-runtime.ts';
import { contract } from '../../preload/contract.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { unlock } from '../support/open-vault.ts';
import { ForeignSite } from './foreign-site.ts';

let event: SampleEvent;
let desk: DeskApp;

test.beforeAll(async () => {
  event = await SampleEvent.start();
  desk = await event.desk('MC');
});

test.afterAll(() => event.end());

/** Runs code in the page, as an attacker who got a foot in would. */
function inPage<T>(code: () => T | Promise<T>): Promise<T> {
  return desk.page.evaluate(code);
}

test('the page has the bridge, method for method, and nothing of Node or Electron', async () => {
  const found = await inPage(() => ({
    bridge: Object.keys((globalThis as unknown as { desk: object }).desk).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  }));
  expect(found).toEqual({ bridge: Object.keys(contract).sort(), node: [] });
});

test('eval and inline scripts do not run', async () => {
  const ran = await inPage(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    // The debugger's own code may use eval; what it leaves behind for later may not.
    setTimeout(() => {
      try {
        (Reflect.construct(Function, ['globalThis.injected = true']) as () => void)();
      } catch {
        // As it should be.
      }
    }, 0);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'globalThis.injected = true');
    image.src = 'data:,broken';
    document.body.append(image);
    return new Promise((resolve) => setTimeout(() => resolve('injected' in globalThis), 300));
  });
  expect(ran).toBe(false);
});

test('the page reaches nothing but the app itself', async () => {
  const { url } = event.hub;
  const answers = await desk.page.evaluate(async (hub) => {
    const outcome = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'reached',
        () => 'blocked',
      );
    const image = (source: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const element = new Image();
        element.onload = resolve;
        element.onerror = reject;
        element.src = source;
      });
    return {
      hubDirectly: await outcome(fetch(`${hub}/v1/health`)),
      file: await outcome(fetch('file:///etc/hostname')),
      image: await outcome(image(`${hub}/v1/health`)),
    };
  }, url);
  expect(answers).toEqual({ hubDirectly: 'blocked', file: 'blocked', image: 'blocked' });
});

test('a frame in the page loads nothing: not the hub, not a foreign page, not our own', async () => {
  const foreign = await ForeignSite.open();
  const sources = [
    `${event.hub.url}/v1/health`,
    `${foreign.url}/framed`,
    'app://desk/index.html',
    'data:text/html,<h1>framed</h1>',
  ];
  const readable = await desk.page.evaluate(async (addresses) => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    document.addEventListener('securitypolicyviolation', (violation) => {
      refused.push(violation.effectiveDirective);
    });
    const frames = addresses.map((source) => {
      const frame = document.createElement('iframe');
      frame.src = source;
      return frame;
    });
    // A blocked frame loads too: an empty error page.
    const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)));
    document.body.append(...frames);
    await Promise.all(loaded);
    return frames.filter((frame) => frame.contentDocument !== null).length;
  }, sources);
  const refused = () => inPage(() => (globalThis as unknown as { refused: string[] }).refused);
  await expect.poll(refused).toEqual(sources.map(() => 'frame-src'));
  expect(readable).toBe(0);
  const framed = desk.page.frames().filter((frame) => frame !== desk.page.mainFrame());
  expect(framed.map((frame) => frame.url())).toEqual(sources.map(() => 'chrome-error://chromewebdata/'));
  expect(foreign.asked).toEqual([]);
  await desk.page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  // Control: the same page answers whoever is not blocked.
  expect((await fetch(`${foreign.url}/framed`)).status).toBe(200);
  expect(foreign.asked).toEqual(['/framed']);
  await foreign.close();
});

test('pages carry the strict policy, and paths out of the bundle lead nowhere', async () => {
  const answers = await inPage(async () => {
    const page = await fetch('/index.html');
    const paths = [
      '/../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/nothing.html',
    ];
    const statuses = await Promise.all(paths.map((path) => fetch(path).then((answer) => answer.status)));
    const posted = await fetch('/index.html', { method: 'POST' });
    return { policy: page.headers.get('content-security-policy'), statuses, posted: posted.status };
  });
  expect(answers.policy).toContain("default-src 'none'");
  expect(answers.policy).not.toContain('unsafe');
  expect(answers.statuses).toEqual([404, 404, 404, 404]);
  expect(answers.posted).toBe(405);
});

test('navigation, new windows and permissions are refused', async () => {
  const before = desk.page.url();
  const opened = await inPage(() => window.open('https://example.org/') === null);
  await inPage(() => {
    location.href = 'https://example.org/';
  });
  await desk.page.waitForTimeout(300);
  expect(opened).toBe(true);
  expect(desk.page.url()).toBe(before);
  const asked = await inPage(async () => ({
    notifications: await Notification.requestPermission(),
    location: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('refused'),
      ),
    ),
    microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    ),
  }));
  expect(asked).toEqual({
    notifications: 'denied',
    location: 'refused',
    microphone: 'refused',
    clipboard: 'refused',
  });
});

test('a request off the contract is refused without repeating it', async () => {
  const answers = await inPage(async () => {
    const bridge = (
      globalThis as unknown as { desk: Record<string, (request?: unknown) => Promise<unknown>> }
    ).desk;
    const call = (name: string, request?: unknown): Promise<string> =>
      (bridge[name]?.(request) ?? Promise.resolve('no such method')).then(() => 'answered', String);
    return {
      empty: await call('journalAppend', { records: [] }),
      surplus: await call('journalRead', { offset: 0, path: '/etc/passwd' }),
      wrongType: await call('enrol', { hubUrl: 7, code: 'secret-secret' }),
      printOnly: await call('printJob'),
      fileElsewhere: await call('saveHandOver', {
        name: '../../.profile',
        bytes: new TextEncoder().encode('CPSFACTS'),
      }),
      otherFile: await call('saveHandOver', {
        name: 'MC-20261124-1432.cpsfacts',
        bytes: new TextEncoder().encode('#!/bin/sh'),
      }),
      foreignFile: await bridge['showSaved']?.({ file: '/etc/passwd' }),
    };
  });
  expect(answers.empty).toContain('bad request at records');
  expect(answers.surplus).toContain('bad request');
  expect(answers.wrongType).toContain('bad request at hubUrl');
  expect(answers.wrongType).not.toContain('secret');
  expect(answers.printOnly).toContain('not allowed');
  expect(answers.fileElsewhere).toContain('bad request at name');
  expect(answers.otherFile).toContain('bad request at bytes');
  expect(answers.foreignFile).toBe(false);
});

test('a foreign page that got hold of the bridge is answered nothing', async () => {
  const refused = await desk.app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/bridge.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL('data:text/html,<title>foreign</title>');
    const ask = 'window.desk.identity().then(() => "answered", String)';
    const answer = (await window.webContents.executeJavaScript(ask)) as string;
    window.destroy();
    return answer;
  });
  expect(refused).toContain('not allowed');
});

test('a second window of our own is no desk window and does not sync', async () => {
  const found = await desk.app.evaluate(async ({ BrowserWindow, app }) => {
    const preload = `${app.getAppPath()}/out/preload/bridge.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL('app://desk/index.html');
    const answer = (await window.webContents.executeJavaScript(
      'window.desk.journalRead({ offset: 0 }).then(() => "answered", String)',
    )) as string;
    const locks = (await window.webContents.executeJavaScript(
      'navigator.locks.query().then(({ held }) => held.filter((lock) => lock.name === "cps-event-desk-sync").length)',
    )) as number;
    window.destroy();
    return { answer, locks };
  });
  expect(found.answer).toContain('not allowed');
  expect(found.locks).toBe(1);
});

test('the token stays out of the renderer and out of what it can ask for', async () => {
  const stored = JSON.parse(
    await readFile(path.join(event.folder, 'MC', 'user-data', 'identity.json'), 'utf8'),
  ) as { token: { sealed: boolean; value: string } };
  const token = Buffer.from(stored.token.value, 'base64').toString('utf8');
  const seen = await inPage(async () => {
    const bridge = (globalThis as unknown as { desk: { identity(): Promise<unknown> } }).desk;
    const echoed = await fetch('/hub/v1/health');
    return JSON.stringify([
      await bridge.identity(),
      Array.from(echoed.headers),
      await echoed.text(),
      Object.entries(localStorage),
    ]);
  });
  expect(stored.token.sealed || token.length >= 20).toBe(true);
  expect(seen).not.toContain(stored.token.value);
  expect(seen).not.toContain(token);
});

test('a locked screen locks the desk: its page is loaded anew, and nothing of the old one is left', async () => {
  const loaded = desk.page.waitForEvent('load');
  await inPage(() => {
    (globalThis as unknown as { opened: boolean }).opened = true;
  });
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await loaded;
  expect(await inPage(() => 'opened' in globalThis)).toBe(false);
  await expect(desk.page.locator('[data-vault="unlock"]')).toBeVisible();
  await unlock(desk.page);
});

test('a second start on the same data shows the first and leaves', async () => {
  const { executable } = await resolveElectron();
  const child = spawn(executable, [
    ...desk.app
      .process()
      .spawnargs.slice(1)
      .filter((argument) => !argument.includes('inspect') && !argument.includes('remote-debugging')),
  ]);
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect(code).toBe(0);
  expect(Buffer.concat(said).toString()).toContain('runs already');
  expect(desk.app.windows()).toHaveLength(1);
});
