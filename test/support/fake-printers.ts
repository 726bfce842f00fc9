/** Printers that keep what is printed on them, at the edge where the app hands its pages to the system. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeskApp } from './desk-app.ts';

interface Job {
  readonly printer: string;
  /** Whether nobody was asked. */
  readonly silent: boolean;
  /** Of the page, thousandths of a millimetre. */
  readonly width: number;
  readonly height: number;
  /** What came out, as PDF in base64. */
  readonly pages: string;
}

declare global {
  var fakePrinters: { names: string[]; isJammed: boolean; jobs: Job[] } | undefined;
}

export class FakePrinters {
  private constructor(private readonly desk: DeskApp) {}

  /** Connects printers of these names to a desk that has none. */
  static async connect(desk: DeskApp, ...names: string[]): Promise<FakePrinters> {
    await desk.app.evaluate(({ app, BrowserWindow }, connected) => {
      const printers = { names: connected, isJammed: false, jobs: new Array<Job>() };
      globalThis.fakePrinters = printers;
      const equip = (contents: Electron.WebContents) => {
        contents.getPrintersAsync = () =>
          Promise.resolve(
            printers.names.map((name) => ({ name, displayName: name, description: '', options: {} })),
          );
        contents.print = (options, done) => {
          const { deviceName = '', silent = false, pageSize } = options ?? {};
          const { width, height } = typeof pageSize === 'object' ? pageSize : { width: 0, height: 0 };
          void contents.printToPDF({ preferCSSPageSize: true, printBackground: true }).then((pdf) => {
            if (!printers.isJammed) {
              const pages = pdf.toString('base64');
              printers.jobs.push({ printer: deviceName, silent, width, height, pages });
            }
            done?.(!printers.isJammed, printers.isJammed ? 'Print job failed' : '');
          });
        };
      };
      BrowserWindow.getAllWindows().forEach(({ webContents }) => equip(webContents));
      app.on('web-contents-created', (_event, contents) => equip(contents));
    }, names);
    return new FakePrinters(desk);
  }

  /** Which of them are switched on from now. */
  async switchOn(...names: string[]): Promise<void> {
    await this.desk.app.evaluate((_electron, on) => {
      if (globalThis.fakePrinters !== undefined) globalThis.fakePrinters.names = on;
    }, names);
  }

  async jam(isJammed: boolean): Promise<void> {
    await this.desk.app.evaluate((_electron, jammed) => {
      if (globalThis.fakePrinters !== undefined) globalThis.fakePrinters.isJammed = jammed;
    }, isJammed);
  }

  /** What was printed since the last time this was asked, each as a file in `folder`. */
  async take(folder: string): Promise<(Omit<Job, 'pages'> & { file: string })[]> {
    const jobs = await this.desk.app.evaluate(() => globalThis.fakePrinters?.jobs.splice(0) ?? []);
    return Promise.all(
      jobs.map(async ({ pages, ...job }, index) => {
        const file = path.join(folder, `printed-${index}.pdf`);
        await writeFile(file, pages, 'base64');
        return { ...job, file };
      }),
    );
  }
}
