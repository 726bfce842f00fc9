import { parseUrl } from './parse-url.ts';

/** The one origin all of our pages live in. */
export const deskScheme = 'app';
export const deskHost = 'desk';
export const deskOrigin = `${deskScheme}://${deskHost}`;

/** True for a page of ours. The URL is parsed: `app://desk.evil/` and `app://desk@evil/` are not ours. */
export function isDeskUrl(text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== null &&
    url.protocol === `${deskScheme}:` &&
    url.hostname === deskHost &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}
