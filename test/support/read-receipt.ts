/** Reads a PDF of ours the way others would: its text, its pages and letters, and barcodes from pictures of its pages. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function receiptText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-']).toString();
}

/** What an independent reader finds on its pages, page by page, at the resolution of an office or a label printer. */
export function receiptBarcodes(file: string): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'receipt-'));
  try {
    execFileSync('pdftoppm', ['-png', '-r', '203', file, path.join(folder, 'page')]);
    const pages = readdirSync(folder).sort();
    const found = execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', ...pages], { cwd: folder });
    return found.toString().trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How many pages there are, and how large the first is, whole mm. */
export function pdfPages(file: string): { pages: number; width: number; height: number } {
  const said = execFileSync('pdfinfo', [file]).toString();
  const points = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(said);
  const mm = (value: string | undefined) => Math.round((Number(value) / 72) * 25.4);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(said)?.[1]),
    width: mm(points?.[1]),
    height: mm(points?.[2]),
  };
}

/** The fonts it draws with, and whether it brings each along. */
export function pdfFonts(file: string): { name: string; embedded: boolean }[] {
  const [, rule = '', ...lines] = execFileSync('pdffonts', [file]).toString().trimEnd().split('\n');
  // Columns stand below their rule of dashes; a name is no longer than its own.
  const [nameWidth = 0] = rule.split(' ').map((dashes) => dashes.length);
  return lines.map((line) => ({
    // What a subset is named for stands after the letters that tell it from others.
    name: line
      .slice(0, nameWidth)
      .trim()
      .replace(/^[A-Z]{6}\+/, ''),
    embedded: /^(\S+ ?\S*)\s+\S+\s+yes\b/.test(line.slice(nameWidth).trim()),
  }));
}
