import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findModel } from '../../../../domain/kit/catalogue.ts';
import { productKey } from '../../../../domain/kit/product.ts';
import { hasProduct } from '../../../../domain/roster/has-product.ts';
import type { ProductRow } from '../../../../domain/roster/rows.ts';
import { knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { sampleMember } from '../../../../hub/sample/sample-member.ts';
import { damaged } from './damage.ts';
import { buildIndex, buildStreams, inOrder, someRoster } from './made-up-roster.ts';
import { readIndex } from '../../../../domain/roster/index/read-index.ts';

const aProduct = (model: string, serial: string): ProductRow => ({
  model,
  serial,
  registered: '2024-01-01',
  details: 'complete',
  boughtIn: 'DE',
});

/** By names of one market and of another, of a model the catalogue lacks, and numbers that are often the same. */
const someKit = fc.array(
  fc
    .tuple(
      fc.constantFrom('EOS 500D', 'EOS Rebel T1i', 'eos kiss x3', 'EOS R5', 'EF 50mm f/1.4 USM', 'Tripod'),
      fc.constantFrom('0', '00', '12', '12a', '12A', '9999999999'),
    )
    .map(([model, serial]) => aProduct(model, serial)),
  { maxLength: 5 },
);

describe('the index of serial numbers', () => {
  it('names everybody who registered a product, by whichever name its model goes', () => {
    fc.assert(
      fc.property(someRoster, fc.array(someKit, { minLength: 40, maxLength: 40 }), (rows, kits) => {
        const members = rows.map((row, place) => ({ ...row, products: kits[place] ?? [] }));
        const index = buildIndex(members);
        members.forEach(({ products }, ordinal) => {
          for (const { model, serial } of products) {
            const { name, otherNames } = findModel(model) ?? { name: model, otherNames: [] };
            for (const called of [name, ...otherNames]) {
              expect(index.owners({ model: called, serial: serial.toLowerCase() })).toContain(ordinal);
            }
          }
        });
      }),
    );
  });

  it('sends nobody far who asks for a product that was not registered', () => {
    const members = inOrder(Array.from({ length: 3000 }, (_, number) => sampleMember(1, number)));
    const index = buildIndex(members);
    const strangers = members
      .flatMap(({ products }) => products)
      .map((kit) => ({ ...kit, serial: `${kit.serial}X` }));
    const named = strangers.map((product) => index.owners(product).length);
    const blocks = named.reduce((sum, count) => sum + count, 0) / 8 / named.length;
    // One on average, for each name of the model.
    expect(blocks).toBeGreaterThan(0.5);
    expect(blocks).toBeLessThan(2.5);
  });

  it('takes less than three bytes a product', () => {
    const members = inOrder(Array.from({ length: 3000 }, (_, number) => sampleMember(1, number)));
    const products = members.flatMap((member) => member.products).length;
    expect(buildStreams(members).serials.length).toBeLessThan(products * 3);
  });

  it('names only some of the thousands who registered what is no serial number', () => {
    const products = [aProduct('EOS R7', '0000000000')];
    const members = Array.from({ length: 2000 }, (_, at) => ({
      ...knownMembers.goldFrance,
      memberNumber: String(20_000_000 + at),
      products,
    }));
    expect(buildIndex(members).owners({ model: 'EOS R7', serial: '0000000000' })).toHaveLength(32 * 8);
  });

  it('of nobody, or of people without kit, names nobody', () => {
    const product = { model: 'EOS R5', serial: '1' };
    expect(buildIndex([]).owners(product)).toEqual([]);
    expect(buildIndex([knownMembers.withoutProducts]).owners(product)).toEqual([]);
  });

  it('is not there in a base of before, which answers everything else', () => {
    const index = readIndex({ ...buildStreams([knownMembers.platinumGermany]), serials: new Uint8Array() });
    const [product] = knownMembers.platinumGermany.products;
    expect(index?.candidates('10000001')).toEqual([0]);
    expect(product && index?.owners(product)).toEqual([]);
  });

  it('out of damaged bytes names only so many, and only members', () => {
    const members = inOrder(Array.from({ length: 200 }, (_, number) => sampleMember(1, number)));
    const streams = buildStreams(members);
    fc.assert(
      fc.property(damaged(streams.serials), fc.string(), (serials, serial) => {
        const owners = readIndex({ ...streams, serials })?.owners({ model: 'EOS R5', serial }) ?? [];
        expect(owners.length).toBeLessThanOrEqual(32 * 8);
        for (const ordinal of owners) expect(ordinal).toBeLessThan(members.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a kit', () => {
  const kit = { products: [aProduct('EOS 500D', '012abc')] };

  it.each([
    ['EOS 500D', '012ABC', true],
    ['eos rebel t1i', '012abc', true],
    ['EOS 500D', '12ABC', false],
    ['EOS 550D', '012ABC', false],
  ])('has the %s with number %s: %s', (model, serial, has) => {
    expect(hasProduct(kit, { model, serial })).toBe(has);
    expect(kit.products.some((one) => productKey(one) === productKey({ model, serial }))).toBe(has);
  });
});
