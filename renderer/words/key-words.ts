import type { Translate } from '../locales/i18n.ts';

const named = ['Ctrl', 'Esc', 'Enter'] as const;

/** What stands on the keys of a shortcut such as `Ctrl+I`. */
export function keyWords(keys: string, t: Translate): string[] {
  return keys.split('+').map((key) => {
    const known = named.find((name) => name === key);
    return known === undefined ? key : t(`keyboard.${known}`);
  });
}
