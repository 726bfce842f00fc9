/** A member of a programme that counts, whose kit gives neither a photo level nor video membership. */
import { sayDate } from '../programme/iso-date.ts';
import type { ProgrammeCountry, ProgrammePack } from '../programme/programme-pack.ts';
import type { Advice } from './answer.ts';
import type { MemberRecord } from './case.ts';
import type { KitExplained, LevelProgress } from './explain-kit.ts';
import { advise, type Reason } from './judgement.ts';
import { sayCount, sayList } from './say.ts';

/** Source: FAQ, "I do not have enough qualifying equipment for CPS. Can I still become a member?" */
export function withoutLevel(record: MemberRecord, kit: KitExplained): Reason {
  if (record.products.length === 0) {
    const opened = record.joined === null ? '' : `, opened on ${sayDate(record.joined)},`;
    return {
      id: 'no-products',
      sentence: `Account ${record.memberNumber}${opened} has no products registered.`,
    };
  }
  const { bodies, lenses } = towardsSilver(kit);
  const registered = sayCount(record.products.length, 'registered product', 'registered products');
  const count = `${sayCount(bodies.have, 'body', 'bodies')} and ${sayCount(lenses.have, 'lens', 'lenses')}`;
  const sentence = `Of ${registered}, ${count} count; Silver takes ${bodies.need} and ${lenses.need}.`;
  return { id: 'below-silver', sentence };
}

/** What would reach Silver, or Video where the country offers it. */
export function toReachSilver(kit: KitExplained, entry: ProgrammeCountry, pack: ProgrammePack): Advice {
  const { bodies, lenses } = towardsSilver(kit);
  const missing = [
    ...more(bodies.need - bodies.have, 'more qualifying body', 'more qualifying bodies'),
    ...more(lenses.need - lenses.have, 'more qualifying lens', 'more qualifying lenses'),
  ];
  const video =
    entry.offers === 'all-levels'
      ? ` ${sayCount(pack.videoProducts, 'Pro Video product', 'Pro Video products')} would make Video membership.`
      : '';
  return advise('what-is-missing', `Register ${sayList(missing)} to reach Silver.${video}`);
}

function more(count: number, one: string, many: string): string[] {
  return count > 0 ? [sayCount(count, one, many)] : [];
}

function towardsSilver(kit: KitExplained): LevelProgress {
  const silver = kit.progress.find(({ level }) => level === 'silver');
  if (silver === undefined) throw new Error('a pack without a threshold for Silver');
  return silver;
}
