import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueModel } from '../../../../domain/kit/catalogue-model.ts';
import { findModel } from '../../../../domain/kit/catalogue.ts';
import { checkSerial, checkUnreadable } from '../../../../domain/kit/serial.ts';

const model = (name: string): CatalogueModel => {
  const found = findModel(name);
  if (found === null) throw new Error(`not in the catalogue: ${name}`);
  return found;
};
const lens = model('EF 50mm f/1.4 USM');
const oldBody = model('EOS-1D Mark II');
const mirrorlessBody = model('EOS R5');
const flash = model('Speedlite 580EX');

const warningsOf = (serial: string, of: CatalogueModel | null = null) => {
  const checked = checkSerial(serial, of);
  if (!checked.ok) throw new Error(checked.problem);
  return checked.warnings;
};

describe('checkSerial', () => {
  it('takes letters and digits as they are, zeros first', () => {
    expect(checkSerial('0012345678', lens)).toEqual({ ok: true, serial: '0012345678', warnings: [] });
  });

  it('writes letters in capitals, so that one product has one serial', () => {
    expect(checkSerial('ab12345678', lens)).toMatchObject({ serial: 'AB12345678' });
  });

  it.each([
    ['012 345 6789', '0123456789'],
    [' 0123456789\n', '0123456789'],
    ['012-345.6789', '0123456789'],
    ['No/12345', 'NO12345'],
    ['0123456789 (2)', '0123456789'],
    ['[B]0123456789', '0123456789'],
    ['０１２３４５', '012345'],
  ])('refuses %j and offers %s', (serial, cleaned) => {
    expect(checkSerial(serial, lens)).toEqual({ ok: false, problem: 'not-letters-and-digits', cleaned });
  });

  it('has nothing to offer when nothing is left', () => {
    expect(checkSerial('-- (12) --', lens)).toEqual({
      ok: false,
      problem: 'not-letters-and-digits',
      cleaned: null,
    });
  });

  it('does not leave out letters it cannot place', () => {
    expect(checkSerial('АВ12345', lens)).toEqual({ ok: false, problem: 'letters-not-latin', cleaned: null });
  });

  it.each(['', '   '])('asks for one when there is none: %j', (serial) => {
    expect(checkSerial(serial, lens)).toEqual({ ok: false, problem: 'empty', cleaned: null });
  });

  it('offers only what it would take itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const checked = checkSerial(typed, null);
        if (checked.ok) expect(checked.serial).toBe(typed.toUpperCase());
        else if (checked.cleaned !== null) expect(checkSerial(checked.cleaned, null).ok).toBe(true);
      }),
    );
  });
});

describe('serial warnings', () => {
  it.each([5, 6, 7, 8, 10, 12])('knows lenses of %i digits', (length) => {
    expect(warningsOf('2'.repeat(length), lens)).toEqual([]);
  });

  it.each([1, 4, 9, 11, 14])('finds %i digits odd for a lens', (length) => {
    expect(warningsOf('2'.repeat(length), lens)).toEqual(['odd-length']);
  });

  it('knows shorter serials of older bodies only', () => {
    expect(warningsOf('203411', oldBody)).toEqual([]);
    expect(warningsOf('203411', mirrorlessBody)).toEqual(['odd-length']);
    expect(warningsOf('0123456789', mirrorlessBody)).toEqual([]);
    expect(warningsOf('012345678901', mirrorlessBody)).toEqual([]);
  });

  it('calls no length odd where none is known', () => {
    expect(warningsOf('123456789', flash)).toEqual([]);
    expect(warningsOf('123456789')).toEqual(['odd-length']);
  });

  it('knows a date code', () => {
    expect(warningsOf('UT0308', lens)).toEqual(['date-code']);
    expect(warningsOf('ut0308', lens)).toEqual(['date-code']);
    expect(warningsOf('UT03081', lens)).toEqual([]);
    expect(warningsOf('U10308', lens)).toEqual([]);
  });

  it('knows the article number from the box by its check digit', () => {
    expect(warningsOf('4006381333931', lens)).toEqual(['ean-13']);
    expect(warningsOf('4006381333932', lens)).toEqual(['odd-length']);
  });

  it('warns of letters that look like digits', () => {
    expect(warningsOf('O123456', lens)).toEqual(['letter-o-or-zero']);
    expect(warningsOf('12345I', lens)).toEqual(['letter-i-or-one']);
    expect(warningsOf('12345l', lens)).toEqual(['letter-i-or-one']);
    expect(warningsOf('0123411', lens)).toEqual([]);
  });
});

describe('checkUnreadable', () => {
  it('needs a reason in words', () => {
    expect(checkUnreadable(' plate worn off ')).toEqual({ ok: true, reason: 'plate worn off' });
    for (const reason of ['', '  ', '???', '-']) {
      expect(checkUnreadable(reason)).toEqual({ ok: false, problem: 'reason-missing' });
    }
  });
});
