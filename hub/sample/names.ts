/** Made-up names, in the languages of where people live and of where they come from. */
import type { Country } from '../../domain/programme/country.ts';
import { nameParts, type Language, type NameParts } from './name-parts.ts';
import { nonEmpty, type NonEmpty } from './non-empty.ts';
import type { Random } from './random.ts';

const languagesOf: Record<string, NonEmpty<Language>> = {
  AE: ['arabic', 'arabic', 'english', 'hindi'],
  AT: ['german'],
  BE: ['dutch', 'french'],
  CA: ['english', 'french'],
  CH: ['german', 'german', 'french', 'italian'],
  CN: ['chinese'],
  CZ: ['czech'],
  DE: ['german'],
  DK: ['danish'],
  EE: ['estonian', 'russian'],
  ES: ['spanish'],
  FI: ['finnish', 'finnish', 'swedish'],
  FR: ['french'],
  GB: ['english'],
  GE: ['georgian'],
  GR: ['greek'],
  HK: ['chinese', 'english'],
  HR: ['croatian'],
  HU: ['hungarian'],
  IE: ['irish', 'english'],
  IL: ['hebrew', 'arabic'],
  IT: ['italian'],
  JP: ['japanese'],
  KR: ['korean'],
  KZ: ['kazakh', 'russian'],
  LT: ['lithuanian'],
  LU: ['french', 'german', 'portuguese'],
  LV: ['latvian', 'russian'],
  MX: ['spanish'],
  BR: ['portuguese'],
  NL: ['dutch'],
  NO: ['norwegian'],
  PL: ['polish'],
  PT: ['portuguese'],
  RO: ['romanian'],
  RU: ['russian'],
  SE: ['swedish'],
  SI: ['slovenian'],
  TH: ['thai'],
  TR: ['turkish'],
  UA: ['ukrainian'],
  VN: ['vietnamese'],
  ZA: ['english', 'dutch'],
};

const ABROAD = 0.06;

const words = (text: string): NonEmpty<string> =>
  nonEmpty(text.split(' ').map((word) => word.replaceAll('_', ' ')));

const partsOf = new Map(
  Object.entries<NameParts>(nameParts).map(([language, parts]) => [
    language,
    {
      order: parts.order,
      given: words(parts.given),
      stems: words(parts.stems),
      endings: words(parts.endings),
    },
  ]),
);
const allLanguages = nonEmpty([...partsOf.keys()]);

/** A name for somebody who lives in `country`: mostly in a language of that country, sometimes in any. */
export function madeUpName(country: Country, random: Random): string {
  const local = languagesOf[country] ?? ['english'];
  const language = random.chance(ABROAD) ? random.pick(allLanguages) : random.pick(local);
  const parts = partsOf.get(language);
  if (parts === undefined) throw new Error(`no names in ${language}`);
  const given = random.pick(parts.given);
  const family = familyName(parts, random);
  switch (parts.order) {
    case 'given-family':
      return random.chance(0.05) ? `${given} ${family}-${familyName(parts, random)}` : `${given} ${family}`;
    case 'family-given':
      return `${family} ${given}`;
    case 'family-given-unspaced':
      return `${family}${given}`;
  }
}

function familyName(parts: { stems: NonEmpty<string>; endings: NonEmpty<string> }, random: Random): string {
  const ending = random.pick(parts.endings);
  return `${random.pick(parts.stems)}${ending === '-' ? '' : ending}`;
}
