import { BrowserWindow, dialog } from 'electron';

/** Asks in the system's dialog where a PDF goes; null when the person would rather not. */
export async function chooseFile(name: string): Promise<string | null> {
  const options = { defaultPath: name, filters: [{ name: 'PDF', extensions: ['pdf'] }] };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}
