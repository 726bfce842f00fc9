import { describe, expect, it } from 'vitest';
import { believeCodes } from '../../../../renderer/scan/believe-codes.ts';

const bars = (text: string) => ({ symbology: 'Code128', text }) as const;
const unchecked = (text: string) => ({ symbology: 'Code39', text }) as const;

describe('what the camera read', () => {
  it.each(['QRCode', 'DataMatrix'] as const)(
    'is believed at once when it corrects errors: %s',
    (symbology) => {
      expect(believeCodes()({ symbology, text: 'MC-0042-K' }, 0)).toBe(true);
    },
  );

  it.each(['Code128', 'Code39', 'EANUPC'] as const)(
    'is believed at the second time of bars: %s',
    (symbology) => {
      const isBelieved = believeCodes();
      expect(isBelieved({ symbology, text: '032021001984' }, 0)).toBe(false);
      expect(isBelieved({ symbology, text: '032021001984' }, 120)).toBe(true);
    },
  );

  it('has to be the same twice in succession', () => {
    const isBelieved = believeCodes();
    const read = ['20417736', '20417786', '20417736', '20417736'];
    expect(read.map((text, index) => isBelieved(bars(text), index * 100))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('has to be of the same symbology', () => {
    const isBelieved = believeCodes();
    expect(isBelieved(bars('20417736'), 0)).toBe(false);
    expect(isBelieved(unchecked('20417736'), 100)).toBe(false);
  });

  it('has to be within a second', () => {
    const isBelieved = believeCodes();
    expect(isBelieved(bars('20417736'), 0)).toBe(false);
    expect(isBelieved(bars('20417736'), 1001)).toBe(false);
    expect(isBelieved(bars('20417736'), 1500)).toBe(true);
  });

  it('is never believed of a few bars without any check', () => {
    const isBelieved = believeCodes();
    expect([0, 100, 200].map((at) => isBelieved(unchecked('1A7'), at))).toEqual([false, false, false]);
  });
});
