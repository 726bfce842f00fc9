import path from 'node:path';

/**
 * The file a URL path names inside `folder`, or null when it would lie outside, is no path, or is hidden.
 * Containment is decided by the resolved relative path, never by matching text.
 */
export function fileWithin(folder: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = path.resolve(folder, `.${decoded.endsWith('/') ? `${decoded}index.html` : decoded}`);
  const relative = path.relative(folder, file);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return null;
  return relative.split(path.sep).some((part) => part.startsWith('.')) ? null : file;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
