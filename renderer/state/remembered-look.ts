/**
 * Theme and language as last chosen, for the screens before the desk is open. They tell nothing about anybody, so
 * they may lie outside what is sealed.
 */
import { z } from 'zod';
import { languageChoices } from '../locales/languages.ts';
import type { DeskSettings } from '../worker/service/settings-service.ts';

const place = 'cps-event-desk-look';

const lookSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(languageChoices),
});

type Look = z.infer<typeof lookSchema>;

/** As this page found it. */
export const rememberedLook: Look = readLook();

/** For the next time the page is loaded. */
export function rememberLook({ theme, language }: DeskSettings): void {
  try {
    localStorage.setItem(place, JSON.stringify({ theme, language }));
  } catch {
    // A full disk costs the next start its colours, nothing else.
  }
}

function readLook(): Look {
  try {
    return lookSchema.parse(JSON.parse(localStorage.getItem(place) ?? ''));
  } catch {
    return { theme: 'system', language: 'system' };
  }
}
