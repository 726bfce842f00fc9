/** The camera reads what a scanner reads, with the same effect; it is on only while its dialog is seen. */
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { codePicture } from '../support/barcode-picture.ts';
import { filmArguments } from '../support/camera-film.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { unlock } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;
/** Two cameras, each with a picture of Chromium's own that no code is in. */
const twoCameras = ['--use-fake-device-for-media-stream=device-count=2'];

let event: SampleEvent;
let desk: DeskApp;
let page: Page;
let technician: Technician;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterAll(() => event.end());

/** Opens the desk of a code with pretended cameras. */
async function openDesk(code: string, cameras: readonly string[]): Promise<void> {
  desk = await event.desk(code, ...cameras);
  page = desk.page;
  technician = new Technician(desk);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
}

/** Notes every camera that is switched on from here on; the page forgets it when it is loaded anew. */
async function noteCameras(): Promise<void> {
  await page.evaluate(() => {
    const tracks: MediaStreamTrack[] = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(globalThis, { tracks });
  });
}

/** What became of each: live, or ended, which puts its light out. */
function cameras(): Promise<string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ readyState }) => readyState),
  );
}

function dialog() {
  return page.getByRole('dialog', { name: 'Scan with the camera' });
}

async function isLooking(): Promise<void> {
  await expect(dialog().getByText('Looking for a code')).toBeVisible();
  expect(await cameras()).toContain('live');
}

test.describe('a card before the camera', () => {
  test.beforeAll(async () => {
    const card = codePicture('code128', platinumGermany.memberNumber);
    await openDesk('MC', await filmArguments(path.join(event.folder, 'card.y4m'), card));
  });

  test('is read at one key, and the verdict is there', async () => {
    await noteCameras();
    await technician.press('F8');
    await technician.sees('priority');
    await expect(page.getByText(platinumGermany.name).first()).toBeVisible();
    await expect(dialog()).toHaveCount(0);
    expect(await cameras()).toEqual(['ended']);
    await expect(technician.field).toBeFocused();
  });

  test('is read from the button beside the field, too', async () => {
    await technician.press('Escape');
    await expect(page.locator('[data-verdict="none"]')).toBeVisible();
    await technician.button('Camera').press('Enter');
    await technician.sees('priority');
  });

  test('in the serial field becomes the serial and submits nothing', async () => {
    await technician.press('Control+N');
    await technician.button('Add an item').press('Enter');
    const serial = technician.textbox('Serial number');
    await serial.focus();
    await technician.press('F8');
    await expect(serial).toHaveValue(platinumGermany.memberNumber);
    await expect(dialog()).toHaveCount(0);
    await serial.fill('');
    await page.locator('.serial').getByRole('button', { name: 'Scan with the camera' }).press('Enter');
    await expect(serial).toHaveValue(platinumGermany.memberNumber);
    await expect(page.getByText(/things? (is|are) missing/)).toHaveCount(0);
  });

  test('of the camera nothing is given but its picture: no sound, no screen, nothing to a second window', async () => {
    const answers = await page.evaluate(async () => {
      const ask = (wish: object) =>
        navigator.mediaDevices.getUserMedia(wish).then(
          (stream) => {
            for (const track of stream.getTracks()) track.stop();
            return 'given';
          },
          (error: unknown) => (error as DOMException).name,
        );
      const screen = { mandatory: { chromeMediaSource: 'desktop' } };
      return {
        picture: await ask({ video: true }),
        sound: await ask({ audio: true }),
        both: await ask({ audio: true, video: true }),
        screen: await ask({ video: screen }),
      };
    });
    expect(answers).toEqual({
      picture: 'given',
      sound: 'NotAllowedError',
      both: 'NotAllowedError',
      screen: 'NotAllowedError',
    });
    const second = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      await window.loadURL('app://desk/index.html');
      const answer = (await window.webContents.executeJavaScript(
        'navigator.mediaDevices.getUserMedia({ video: true }).then(() => "given", (error) => error.name)',
      )) as string;
      window.destroy();
      return answer;
    });
    expect(second).toBe('NotAllowedError');
  });

  test('WebAssembly is compiled for the camera’s worker alone', async () => {
    const inPage = await page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])).then(
        () => 'compiled',
        () => 'refused',
      ),
    );
    expect(inPage).toBe('refused');
  });
});

test.describe('no code before the camera', () => {
  test.beforeAll(() => openDesk('ML', twoCameras));

  test.describe('the camera is off as soon as', () => {
    test.beforeEach(async () => {
      await noteCameras();
      await technician.press('F8');
      await isLooking();
    });

    test('the dialog closes', async () => {
      await technician.press('Escape');
      await expect(dialog()).toHaveCount(0);
      expect(await cameras()).toEqual(['ended']);
    });

    test('the scanner was quicker', async () => {
      await technician.scan(platinumGermany.memberNumber);
      await technician.sees('priority');
      await expect(dialog()).toHaveCount(0);
      expect(await cameras()).toEqual(['ended']);
    });

    test('the window is hidden', async () => {
      // Whoever drives a page from outside keeps it visible, whatever becomes of its window: told as the engine tells it.
      await page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'hidden');
      });
      await expect(dialog()).toHaveCount(0);
      expect(await cameras()).toEqual(['ended']);
    });

    test('the desk locks, and stays off while it is locked', async () => {
      const ended = page.evaluate(
        () =>
          new Promise((resolve) => {
            const [track] = (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks;
            const look = () => (track?.readyState === 'ended' ? resolve('ended') : setTimeout(look, 1));
            look();
          }),
      );
      await technician.press('Control+L');
      expect(await ended).toBe('ended');
      await expect(page.getByRole('heading', { name: 'Desk ML is locked' })).toBeVisible();
      await noteCameras();
      await technician.press('F8');
      await page.waitForTimeout(500);
      expect(await cameras()).toEqual([]);
      await unlock(page);
      await technician.isOpen();
    });
  });

  test('of several cameras the one that was chosen is opened the next time, too', async () => {
    const which = dialog().getByRole('button', { name: /Which camera/ });
    await noteCameras();
    await technician.press('F8');
    await isLooking();
    await expect(which).toContainText('fake_device_0');
    await looksFine(page, 'camera');
    await which.press('Enter');
    await page.getByRole('option', { name: 'fake_device_1' }).press('Enter');
    await expect.poll(cameras).toEqual(['ended', 'live']);
    await isLooking();
    await technician.press('Escape');
    await technician.press('F8');
    await isLooking();
    await expect(which).toContainText('fake_device_1');
    await technician.press('Escape');
  });

  test.describe('where no picture comes', () => {
    for (const [error, words] of [
      ['NotFoundError', 'No camera found.'],
      ['NotReadableError', 'Another program has the camera.'],
      ['NotAllowedError', 'This laptop does not let the app use its camera.'],
      ['TypeError', 'The camera does not work.'],
    ] as const) {
      test(`it says why, and tries again: ${error}`, async () => {
        await page.evaluate((name) => {
          const media = navigator.mediaDevices;
          const ask = media.getUserMedia.bind(media);
          media.getUserMedia = () => {
            media.getUserMedia = ask;
            return Promise.reject(new DOMException('', name));
          };
        }, error);
        await technician.press('F8');
        await expect(dialog().getByRole('heading', { name: words })).toBeVisible();
        if (error === 'NotFoundError') await looksFine(page, 'no camera');
        await noteCameras();
        await technician.button('Try again').press('Enter');
        await isLooking();
        // The button is gone, the cross has the focus, and its tooltip is open: Esc closes the dialog at once.
        await expect(page.getByRole('tooltip', { name: 'Close' })).toBeVisible();
        await technician.press('Escape');
        await expect(dialog()).toHaveCount(0);
      });
    }
  });
});
