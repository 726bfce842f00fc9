/** What a made-up member's kit earns, by the same code that gives verdicts. */
import { explainKit } from '../../domain/verdict/explain-kit.ts';
import { countedLevel, type Membership } from '../../domain/verdict/counted-level.ts';
import { programmeIn } from '../../domain/programme/programme-country.ts';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import type { MemberRow } from '../../domain/roster/rows.ts';
import { SAMPLE_DAY } from './dates.ts';

const productByModel = new Map(samplePack.products.map((product) => [product.model, product]));

/**
 * Level and video membership of a member in the sample pack. Elsewhere other schemes grant levels; the same kit
 * stands in for what they ask.
 */
export function earned(member: Omit<MemberRow, 'level' | 'levelSince' | 'video'>): Membership {
  if (member.products.length === 0) return { level: null, video: false };
  // Only what the kit names: a million members would otherwise each go through the whole catalogue.
  const models = new Set(member.products.map((product) => product.model));
  const products = [...models].flatMap((model) => productByModel.get(model) ?? []);
  const pack = { ...samplePack, products };
  if (member.region !== pack.region) {
    const { level, video } = explainKit(member.products, pack, SAMPLE_DAY);
    return { level, video };
  }
  const entry = programmeIn(pack, member.country);
  if (entry === null) return { level: null, video: false };
  const { level, video } = countedLevel(
    { ...member, level: null, levelSince: null, video: false },
    entry,
    pack,
    SAMPLE_DAY,
  );
  return { level, video };
}
