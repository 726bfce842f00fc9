/** SAMPLE: a plausible standing for each model of the catalogue. Invented; see sample-pack.ts. */
import type { CatalogueModel } from '../kit/catalogue-model.ts';
import type { IsoDate } from './iso-date.ts';
import type { Level } from './level.ts';
import type { ProgrammeProduct } from './programme-product.ts';

const bodyLimits: readonly (readonly [RegExp, Level])[] = [
  [/^EOS-1D|^EOS R[13]$|^EOS R5\b|^EOS 5D/, 'platinum'],
  [/^EOS [67]D\b|^EOS R6\b|^EOS Ra?$/, 'gold'],
  [/^EOS [1-9]0D$|^EOS R[78P]$/, 'silver'],
];

/** Bodies so old that parts are hard to get. */
const oldBodies = /^EOS-1Ds?(?: Mark II N| Mark III?)?$|^EOS 5D(?: Mark II)?$|^EOS [1-5]0D$/;
const oldBodiesSupportedUntil: IsoDate = '2021-12-31';

/** Lenses of the first years, before ultrasonic motors. */
const oldLenses = /^EF .*L$/;
const oldLensesSupportedUntil: IsoDate = '2015-12-31';

export function sampleProduct(model: CatalogueModel): ProgrammeProduct {
  if (isProVideo(model)) return { model: model.name, kind: 'pro-video', limit: null };
  if (model.kind === 'body') return sampleBody(model.name);
  if (model.kind === 'lens') return sampleLens(model);
  return { model: model.name, kind: 'other', limit: null };
}

function isProVideo({ name, kind }: CatalogueModel): boolean {
  return kind === 'cinema-camera' || /^XF|^CN-E|^EOS-1D C$/.test(name);
}

function sampleBody(model: string): ProgrammeProduct {
  const limit = bodyLimits.find(([names]) => names.test(model))?.[1];
  if (limit === undefined) return { model, kind: 'other', limit: null };
  const body = { model, kind: 'body', limit } as const;
  return oldBodies.test(model) ? { ...body, supportedUntil: oldBodiesSupportedUntil } : body;
}

function sampleLens({ name, mount }: CatalogueModel): ProgrammeProduct {
  if (/\d ?L\b|\bDO\b|^TS-E|^MP-E/.test(name)) {
    const lens = { model: name, kind: 'lens', limit: 'platinum' } as const;
    return oldLenses.test(name) ? { ...lens, supportedUntil: oldLensesSupportedUntil } : lens;
  }
  const isZoom = /\d-\d+mm/.test(name);
  const isBetterZoom = /\bIS\b.*\bUSM\b/.test(name);
  const qualifies = (mount === 'EF' || mount === 'RF') && (!isZoom || isBetterZoom);
  return qualifies
    ? { model: name, kind: 'lens', limit: 'silver' }
    : { model: name, kind: 'other', limit: null };
}
