import { describe, expect, it } from 'vitest';
import {
  BurstDetector,
  FAST,
  HESITATION,
  STUMBLE_OF_SCANNER,
  type Effect,
  type KeyPress,
} from '../../../../renderer/scan/burst-detector.ts';

/** Presses the characters of `text` every `gap` ms, then Enter when `end` says so; collects all effects. */
function play(
  detector: BurstDetector,
  text: string,
  { gap = 5, from = 1000, intoText = false, end = true } = {},
): Effect[] {
  const keys = Array.from(text, (character, index) => press(character, from + index * gap, intoText));
  const effects = keys.flatMap((key) => detector.press(key));
  if (end) effects.push(...detector.press(endKey(from + text.length * gap, intoText)));
  return effects;
}

function press(character: string, at: number, intoText = false): KeyPress {
  return { at, role: 'character', character, typed: character, code: '', intoText };
}

function endKey(at: number, intoText = false): KeyPress {
  return { at, role: 'end', character: '', typed: '', code: 'Enter', intoText };
}

function otherKey(at: number): KeyPress {
  return { at, role: 'other', character: '', typed: '', code: 'ArrowDown', intoText: false };
}

const scans = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.do === 'scan' ? effect.code : []));
const count = (effects: readonly Effect[], what: Effect['do']) =>
  effects.filter((effect) => effect.do === what).length;

describe('a scan', () => {
  it('is a fast burst that ends with Enter', () => {
    expect(scans(play(new BurstDetector(), '20417736'))).toEqual(['20417736']);
  });

  it('lets no key through when no text field has the focus', () => {
    expect(count(play(new BurstDetector(), 'MC-0042-K'), 'pass')).toBe(0);
  });

  it('takes back what reached a text field before it was certain', () => {
    const effects = play(new BurstDetector(), '20417736', { gap: 20, intoText: true });
    expect(effects[0]).toEqual({ do: 'remember-field' });
    expect(count(effects, 'pass')).toBe(5);
    expect(effects.slice(-2)).toEqual([{ do: 'scan', code: '20417736', intoText: true }, { do: 'swallow' }]);
  });

  it('writes its first character alone into a text field when all come at once', () => {
    const effects = play(new BurstDetector(), '20417736', { intoText: true });
    expect(effects.map(({ do: what }) => what)).toEqual([
      ...['remember-field', 'pass'],
      ...Array<string>(7).fill('swallow'),
      ...['scan', 'swallow'],
    ]);
    expect(scans(effects)).toEqual(['20417736']);
  });

  it('may pause after characters that were held, which then are in the field until it ends', () => {
    const detector = new BurstDetector();
    play(detector, '204', { intoText: true, end: false });
    const effects = play(detector, '17736', { from: 1070, intoText: true });
    expect(effects[0]).toEqual({ do: 'insert', text: '04' });
    expect(scans(effects)).toEqual(['20417736']);
    expect(count(effects, 'remember-field')).toBe(0);
    expect(effects).toContainEqual({ do: 'scan', code: '20417736', intoText: true });
  });

  it('keeps a space inside the code and never passes it on', () => {
    const effects = play(new BurstDetector(), '2041 7736');
    expect(scans(effects)).toEqual(['2041 7736']);
    expect(count(effects, 'hand-on')).toBe(0);
  });

  it('may stumble at its beginning and is not cut short', () => {
    const detector = new BurstDetector();
    const effects = [
      ...play(detector, '2', { intoText: true, end: false }),
      ...play(detector, '0417736', { intoText: true, from: 1070 }),
    ];
    expect(scans(effects)).toEqual(['20417736']);
    expect(count(effects, 'remember-field')).toBe(1);
  });

  it.each([1, 2, 3, 4, 5])('may hesitate once after its first %d characters', (first) => {
    const detector = new BurstDetector();
    const late = 1000 + 5 * (first - 1) + HESITATION;
    const effects = [
      ...play(detector, '20417736'.slice(0, first), { intoText: true, end: false }),
      ...detector.pause(late),
      ...play(detector, '20417736'.slice(first), { intoText: true, from: late }),
    ];
    expect(effects.at(-2)).toEqual({ do: 'scan', code: '20417736', intoText: true });
    expect(count(effects, 'remember-field')).toBe(1);
  });

  it.each([true, false])(
    'told late, into text: %s, is whole, however long the clock found a pause',
    (intoText) => {
      const detector = new BurstDetector();
      const code = '20417736';
      const effects = Array.from(code, (character, index) => [
        ...detector.press(press(character, 1000 + 5 * index, intoText)),
        ...detector.pause(9000 + index),
      ]).flat();
      effects.push(...detector.press(endKey(1040, intoText)));
      expect(effects.slice(-2)).toEqual([{ do: 'scan', code, intoText }, { do: 'swallow' }]);
      const handedOn = effects.flatMap((effect) => (effect.do === 'hand-on' ? effect.keys : []));
      expect(handedOn.map(({ character }) => character).join('')).toBe(intoText ? '' : '20417');
    },
  );

  it('may stumble longer once it is certainly a scanner', () => {
    const detector = new BurstDetector();
    const effects = [
      ...play(detector, '204177', { end: false }),
      ...play(detector, '36', { from: 1025 + STUMBLE_OF_SCANNER, end: true }),
    ];
    expect(scans(effects)).toEqual(['20417736']);
  });

  it('ignores control characters inside', () => {
    const detector = new BurstDetector();
    play(detector, '204177', { end: false });
    expect(detector.press(otherKey(1030))).toEqual([{ do: 'swallow' }]);
    expect(scans(play(detector, '36', { from: 1035 }))).toEqual(['20417736']);
  });

  it('of four characters needs its end key in the same rhythm', () => {
    expect(scans(play(new BurstDetector(), 'AB12'))).toEqual(['AB12']);
    const late = new BurstDetector();
    play(late, 'AB12', { end: false });
    expect(scans(late.press(endKey(1070)))).toEqual([]);
  });

  it('of any length is cut at ten thousand characters', () => {
    const [code] = scans(play(new BurstDetector(), 'x'.repeat(25_000), { gap: 1 }));
    expect(code).toHaveLength(10_000);
  });

  it('can follow another at once', () => {
    const detector = new BurstDetector();
    expect(scans([...play(detector, '11111111'), ...play(detector, '22222222', { from: 1045 })])).toEqual([
      '11111111',
      '22222222',
    ]);
  });
});

describe('typing', () => {
  it('goes straight into a text field', () => {
    const effects = play(new BurstDetector(), 'anna lindqvist', { gap: 90, intoText: true });
    expect(count(effects, 'pass')).toBe(15);
    expect(count(effects, 'swallow') + count(effects, 'scan') + count(effects, 'insert')).toBe(0);
  });

  it('elsewhere is held for a moment and handed on in order', () => {
    const detector = new BurstDetector();
    expect(detector.press(press('n', 1000))).toEqual([{ do: 'swallow' }]);
    expect(detector.pause(1070)).toEqual([]);
    expect(detector.pause(1081)).toEqual([{ do: 'hand-on', keys: [press('n', 1000)] }]);
    expect(detector.waiting).toBe(false);
  });

  it('as fast as anybody types is no scan', () => {
    const effects = play(new BurstDetector(), 'anna lindqvist from the press seats', {
      gap: 50,
      intoText: true,
    });
    expect(scans(effects)).toEqual([]);
    expect(count(effects, 'pass')).toBe(36);
  });

  it('just before a scan costs three characters at the most', () => {
    const detector = new BurstDetector();
    const typed = play(detector, 'abcdefgh', { gap: 60, intoText: true, end: false });
    const scanned = play(detector, '20417736', { from: 1000 + 8 * 60, intoText: true });
    expect(typed.map(({ do: what }) => what).lastIndexOf('remember-field')).toBeGreaterThan(5);
    expect(scans(scanned)[0]).toMatch(/20417736$/);
  });

  it('of one character a while before a scan is no part of it', () => {
    const detector = new BurstDetector();
    const effects = [
      ...play(detector, 'a', { intoText: true, end: false }),
      ...play(detector, '20417736', { intoText: true, from: 1001 + HESITATION }),
    ];
    expect(scans(effects)).toEqual(['20417736']);
    expect(count(effects, 'remember-field')).toBe(2);
  });

  it('that goes on until a scan is no part of it', () => {
    const detector = new BurstDetector();
    play(detector, 'abc', { gap: 200, intoText: true, end: false });
    expect(scans(play(detector, '20417736', { intoText: true, from: 1600 }))).toEqual(['20417736']);
  });

  it('of one character and another key is no part of a scan at once after it', () => {
    const detector = new BurstDetector();
    play(detector, 'a', { intoText: true, end: false });
    detector.press(otherKey(1150));
    expect(scans(play(detector, '20417736', { intoText: true, from: 1200 }))).toEqual(['20417736']);
  });

  it('of one character and a click is no part of a scan at once after it', () => {
    const detector = new BurstDetector();
    play(detector, 'a', { intoText: true, end: false });
    detector.pause(1100);
    detector.interrupt();
    expect(scans(play(detector, '20417736', { intoText: true, from: 1200 }))).toEqual(['20417736']);
  });

  it('of two characters with a pause is just that', () => {
    const detector = new BurstDetector();
    const effects = play(detector, 'ab', { gap: 200, intoText: true });
    expect(effects.map(({ do: what }) => what)).toEqual(['remember-field', 'pass', 'pass', 'pass']);
  });

  it('of two rolled keys and Enter is no scan', () => {
    const effects = play(new BurstDetector(), 'ab', { gap: 10 });
    expect(scans(effects)).toEqual([]);
    expect(effects.at(-1)).toEqual({ do: 'pass' });
  });

  it('of two keys at once is in a text field as soon as the next pause', () => {
    const detector = new BurstDetector();
    play(detector, 'ab', { gap: 10, intoText: true, end: false });
    expect(detector.pause(1010 + FAST)).toEqual([]);
    expect(detector.pause(1011 + FAST)).toEqual([{ do: 'insert', text: 'b' }]);
    expect(detector.pause(1011 + FAST)).toEqual([]);
    expect(detector.press(press('c', 1060, true))).toEqual([{ do: 'pass' }]);
  });

  it('never comes into a text field in another order', () => {
    const detector = new BurstDetector();
    play(detector, 'ab', { gap: 10, intoText: true, end: false });
    // Too late to be held by itself, too early to overtake.
    expect(detector.press(press('c', 1040, true))).toEqual([{ do: 'swallow' }]);
    expect(detector.press(otherKey(1050))).toEqual([{ do: 'insert', text: 'bc' }, { do: 'pass' }]);
  });

  it('of some keys at once and Enter is all there before Enter comes', () => {
    const effects = play(new BurstDetector(), 'abc', { gap: 10, intoText: true });
    expect(effects.slice(-2)).toEqual([{ do: 'insert', text: 'bc' }, { do: 'pass' }]);
  });

  it('then an arrow key hands on first, then passes the arrow', () => {
    const detector = new BurstDetector();
    detector.press(press('n', 1000));
    expect(detector.press(otherKey(1010))).toEqual([
      { do: 'hand-on', keys: [press('n', 1000)] },
      { do: 'pass' },
    ]);
  });

  it('does not mix with a scan that comes after a pause', () => {
    const detector = new BurstDetector();
    detector.press(press('n', 1000));
    const effects = play(detector, '20417736', { from: 1200 });
    expect(effects[0]).toEqual({ do: 'hand-on', keys: [press('n', 1000)] });
    expect(scans(effects)).toEqual(['20417736']);
  });
});

describe('a burst without its end', () => {
  it('in a text field stays there whole', () => {
    const detector = new BurstDetector();
    play(detector, '20417736', { intoText: true, end: false });
    expect(detector.pause(1036 + STUMBLE_OF_SCANNER)).toEqual([
      { do: 'unfinished-in-text', text: '0417736' },
    ]);
  });

  it('elsewhere is reported as cut short, never as a scan, and presses nothing', () => {
    const detector = new BurstDetector();
    play(detector, '20417736', { end: false });
    expect(detector.pause(1036 + STUMBLE_OF_SCANNER)).toEqual([{ do: 'unfinished-scan', code: '20417736' }]);
  });

  it('leaves the scanner alive: the next code is read', () => {
    const detector = new BurstDetector();
    play(detector, '20417', { end: false });
    expect(scans(play(detector, '20417736', { from: 3000 }))).toEqual(['20417736']);
  });
});
