import { describe, expect, it } from 'vitest';
import { findModel } from '../../../../domain/kit/catalogue.ts';
import { models } from '../../../../domain/kit/models.ts';

describe('the catalogue', () => {
  it('holds 385 models, each name once, whatever its spacing and case', () => {
    expect(models).toHaveLength(385);
    const keys = models
      .flatMap(({ name, otherNames }) => [name, ...otherNames])
      .map((name) => name.toLowerCase().replaceAll(/[\s/]/g, ''));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('');
  });

  it('gives bodies and lenses a mount, and flashes none', () => {
    for (const { kind, mount } of models) {
      if (kind === 'body' || kind === 'lens' || kind === 'extender') expect(mount).not.toBeNull();
      if (kind === 'flash' || kind === 'camcorder') expect(mount).toBeNull();
    }
  });
});

describe('findModel', () => {
  it('finds every model by its name and by its other names', () => {
    for (const model of models) {
      for (const name of [model.name, ...model.otherNames]) expect(findModel(name)).toBe(model);
    }
  });

  it('ignores case, spaces and "/"', () => {
    expect(findModel('ef100MM F2.8 macro')?.name).toBe('EF 100mm f/2.8 Macro');
    expect(findModel('EOS Kiss M')?.name).toBe('EOS M50');
  });

  it('keeps look-alikes apart', () => {
    expect(findModel('EF100mm f/2.8 Macro USM')?.name).toBe('EF 100mm f/2.8 Macro USM');
    expect(findModel('EF 100mm f/2.8 Macro STM')).toBeNull();
    expect(findModel('EF 70-200mm f/2.8 IS USM')).toBeNull();
    expect(findModel('')).toBeNull();
  });
});
