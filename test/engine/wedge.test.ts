/** A scanner as the browser hears it: real keys, at whatever has the focus, by whatever layout the system has. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { STUMBLE_OF_SCANNER } from '../../renderer/scan/burst-detector.ts';
import { listenForScans } from '../../renderer/scan/wedge.ts';
import type { Key } from './press-keys.ts';

const scanned = vi.fn<(code: string) => void>();
const unfinished = vi.fn<(code: string) => void>();
let stop = (): void => undefined;

beforeEach(() => {
  // Keys go to the page that has the focus; a test's is a frame of another.
  window.focus();
  scanned.mockClear();
  unfinished.mockClear();
  stop = listenForScans({ scan: scanned, unfinished });
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** What a layout types where it differs from a US keyboard: plain, then with Shift. */
type Layout = Readonly<Record<string, readonly [string, string]>>;

const azertyDigits = ['à0', '&1', 'é2', '"3', "'4", '(5', '-6', 'è7', '_8', 'ç9'];
const layouts: Readonly<Record<'QWERTY' | 'AZERTY' | 'QWERTZ', Layout>> = {
  QWERTY: {},
  AZERTY: {
    KeyA: ['q', 'Q'],
    KeyQ: ['a', 'A'],
    KeyZ: ['w', 'W'],
    KeyW: ['z', 'Z'],
    KeyM: [',', '?'],
    Minus: [')', '°'],
    ...Object.fromEntries(
      azertyDigits.map((typed, digit) => [`Digit${digit}`, [typed.charAt(0), typed.charAt(1)]]),
    ),
  },
  QWERTZ: { KeyY: ['z', 'Z'], KeyZ: ['y', 'Y'], Minus: ['ß', '?'] },
};

/** The keys a scanner presses for a code: those of a US keyboard. */
function keysOf(code: string, layout: Layout = layouts.QWERTY): Key[] {
  return Array.from(code, (character) => {
    const shift = /[A-Z]/.test(character);
    const physical = physicalKey(character);
    return { code: physical, key: layout[physical]?.[shift ? 1 : 0] ?? character, shift };
  });
}

function physicalKey(character: string): string {
  if (character === '-') return 'Minus';
  if (character === ' ') return 'Space';
  return /\d/.test(character) ? `Digit${character}` : `Key${character.toUpperCase()}`;
}

const enter: Key = { code: 'Enter', key: 'Enter' };

const scan = (code: string, layout?: Layout) => commands.pressKeys([...keysOf(code, layout), enter]);

/** The element of `html` that takes the focus, within a form that counts what it is made to do. */
function focused(html: string): { element: HTMLElement; done: () => { clicks: number; submits: number } } {
  const form = document.createElement('form');
  form.innerHTML = `${html}<button>Send</button>`;
  document.body.append(form);
  let [clicks, submits] = [0, 0];
  form.addEventListener('click', () => (clicks += 1));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submits += 1;
  });
  const element = form.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('the test has an element');
  element.focus();
  return { element, done: () => ({ clicks, submits }) };
}

const codes = () => scanned.mock.calls.flat();

describe('a scan', () => {
  it.each(['QWERTY', 'AZERTY', 'QWERTZ'] as const)(
    'is not mangled by a keyboard that is %s',
    async (name) => {
      await scan('MZY-0123456789-QAW', layouts[name]);
      await expect.poll(codes).toEqual(['MZY-0123456789-QAW']);
    },
  );

  it('in a field submits no form, and leaves what stood there', async () => {
    const { element, done } = focused('<input value="Half a na">');
    await scan('032021001984');
    await expect.poll(codes).toEqual(['032021001984']);
    expect(element).toHaveProperty('value', 'Half a na');
    expect(done()).toEqual({ clicks: 0, submits: 0 });
  });

  it('that hesitates after its first character is whole, and leaves what stood there', async () => {
    const { element } = focused('<input value="Half a na">');
    const keys = [...keysOf('032021001984'), enter];
    await commands.pressKeys(keys.map((key, index) => ({ ...key, at: index === 0 ? 0 : 200 + 5 * index })));
    await expect.poll(codes).toEqual(['032021001984']);
    expect(element).toHaveProperty('value', 'Half a na');
  });

  it('whose end is told late is a scan all the same, though it was reported as cut short', async () => {
    const began = Date.now();
    await commands.pressKeys(keysOf('20417736'), began);
    await expect.poll(() => unfinished.mock.calls).toEqual([['20417736']]);
    await commands.pressKeys([{ ...enter, at: 5 }], began);
    await expect.poll(codes).toEqual(['20417736']);
  });

  it('sent twice is one; with a person’s key between, the second is meant', async () => {
    const keys = [...keysOf('032021001984'), enter];
    const escape: Key = { code: 'Escape', key: 'Escape' };
    await commands.pressKeys([...keys, ...keys, escape, ...keys]);
    await expect.poll(codes).toEqual(['032021001984', '032021001984']);
  });

  it('in a field that its answer empties is not taken back before, unless nobody answers', async () => {
    const { element } = focused('<input data-scans="emptied">');
    if (!(element instanceof HTMLInputElement)) throw new Error('the test has a field');
    const code = '032021001984';
    await commands.pressKeys([...keysOf(code), enter, ...keysOf(code), enter]);
    await expect.poll(codes).toEqual([code]);
    // How many characters of the first went through depends on how quickly they came; of the second none is left.
    await expect.poll(() => element.value !== '' && code.startsWith(element.value)).toBe(true);
    expect(codes()).toEqual([code]);
  });

  it.each([
    ['button', '<button type="button">Sync</button>'],
    ['button that submits', '<button>Take in</button>'],
    ['switch', '<button type="button" role="switch" aria-checked="false">Shown</button>'],
    ['checkbox', '<input type="checkbox">'],
    ['choice', '<input type="radio" name="look">'],
    ['list', '<select><option>0</option><option>2041</option></select>'],
  ])('on a focused %s changes and presses nothing', async (_name, html) => {
    const { element, done } = focused(html);
    await scan('2041 7736');
    await expect.poll(codes).toEqual(['2041 7736']);
    expect(done()).toEqual({ clicks: 0, submits: 0 });
    if (element instanceof HTMLInputElement) expect(element.checked).toBe(false);
    if (element instanceof HTMLSelectElement) expect(element.value).toBe('0');
  });

  it('that the scanner sends twice is one', async () => {
    await commands.pressKeys([...keysOf('20417736'), enter, ...keysOf('20417736'), enter]);
    await scan('20417737');
    await expect.poll(codes).toEqual(['20417736', '20417737']);
  });

  it('that is cut short is never taken for a whole code', async () => {
    await commands.pressKeys(keysOf('2041773'));
    await expect.poll(() => unfinished.mock.calls).toEqual([['2041773']]);
    const { element } = focused('<input>');
    await commands.pressKeys(keysOf('2041773'));
    await expect.poll(() => 'value' in element && element.value).toBe('2041773');
    expect(codes()).toEqual([]);
  });

  it('is none when a click follows one key: the key goes to what had the focus before', async () => {
    const { element } = focused('<input type="checkbox">');
    await commands.pressKeys(keysOf(' '));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    element.blur();
    expect(element).toHaveProperty('checked', true);
  });

  it.each<[string, readonly Key[]]>([
    ['of nothing but its end', [enter]],
    ['cut short', keysOf('2041773')],
    ['of blanks', [...keysOf('        '), enter]],
    ['of keys that are none', [...keysOf('204177'), { code: '', key: 'Unidentified' }, enter]],
    ['of five hundred characters', [...keysOf('7'.repeat(500)), enter]],
  ])('%s leaves the scanner alive: the next is read', async (_name, keys) => {
    await commands.pressKeys(keys);
    // A person puts down one card and takes the next.
    await new Promise((resolve) => setTimeout(resolve, STUMBLE_OF_SCANNER + 200));
    await scan('20417736');
    await expect.poll(() => codes().at(-1)).toBe('20417736');
  });
});
