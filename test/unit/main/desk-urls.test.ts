import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeskUrl } from '../../../main/desk-origin.ts';
import { fileWithin } from '../../../main/desk-protocol/file-within.ts';

describe('isDeskUrl', () => {
  it.each(['app://desk/index.html', 'app://desk/', 'app://desk/print.html?x=1'])('takes %s', (url) => {
    expect(isDeskUrl(url)).toBe(true);
  });

  it.each([
    'https://desk/index.html',
    'app://desk.example/index.html',
    'app://desk@example.org/',
    'app://user:pass@desk/',
    'app://desk:8080/',
    'app:desk',
    'file:///app://desk/',
    'javascript:location="app://desk/"',
    '',
  ])('refuses %s', (url) => {
    expect(isDeskUrl(url)).toBe(false);
  });
});

describe('fileWithin', () => {
  const folder = path.resolve('/srv/renderer');

  it('finds files inside', () => {
    expect(fileWithin(folder, '/index.html')).toBe(path.join(folder, 'index.html'));
    expect(fileWithin(folder, '/assets/main.js')).toBe(path.join(folder, 'assets/main.js'));
    expect(fileWithin(folder, '/')).toBe(path.join(folder, 'index.html'));
  });

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/assets/../../renderer-other/x',
    '/..%2fsecret',
    '/%5c..%5csecret',
    '/.hidden',
    '/assets/.git/config',
    '/%00index.html',
    '/%zz',
  ])('refuses %s', (urlPath) => {
    expect(fileWithin(folder, urlPath)).toBeNull();
  });
});
