/** The system's dialogs for files. */
import { BrowserWindow, dialog, type FileFilter } from 'electron';

/** Asks where a file goes; null when the person would rather not. */
export async function chooseWhereToSave(name: string, kind: FileFilter): Promise<string | null> {
  const options = { defaultPath: name, filters: [kind] };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } =
    window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? null : filePath;
}

/** Asks which file to read; null when the person would rather not. */
export async function chooseWhatToOpen(kind: FileFilter): Promise<string | null> {
  const options = { properties: ['openFile' as const], filters: [kind] };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } =
    window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
  return canceled ? null : (filePaths[0] ?? null);
}
