/** Reads a receipt's PDF the way others would: its text, and its barcode from a picture of the page. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function receiptText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-']).toString();
}

/** What an independent reader finds on the first page at the resolution of an office printer. */
export function receiptBarcodes(file: string): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'receipt-'));
  try {
    execFileSync('pdftoppm', ['-png', '-r', '200', '-singlefile', file, path.join(folder, 'page')]);
    const found = execFileSync('zbarimg', ['--quiet', '--raw', path.join(folder, 'page.png')]);
    return found.toString().trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
