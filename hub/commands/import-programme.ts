/** Runs `import programme`: checks a pack, says what it would change, and puts it in force when that is asked for. */
import { countryName } from '../../domain/programme/country.ts';
import { sayDate } from '../../domain/programme/iso-date.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { readManifest } from '../../domain/roster/roster-manifest.ts';
import { comparePacks } from '../../domain/verdict/compare-packs.ts';
import { sayRefusal, type Acceptance } from '../programme/acceptance.ts';
import { comparisonLines } from '../programme/comparison-lines.ts';
import { dateAt } from '../programme/date-at.ts';
import { memberRecords } from '../programme/member-records.ts';
import { oneLine } from '../programme/one-line.ts';
import { packText } from '../programme/pack-text.ts';
import { acceptanceOf, acceptPack, packInForce } from '../programme/packs.ts';
import { readPackFile } from '../programme/read-pack-file.ts';
import { currentRoster } from '../roster/published.ts';
import { readSettings, type StoredEvent } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { build } from './build.ts';
import { sayEventFirst } from './event-first.ts';

interface Wanted {
  /** Absolute path. */
  readonly file: string;
  readonly accept: boolean;
}

type Say = (line: string) => void;

/** The exit code. Nothing is changed on a problem, for a refused pack, and without `accept`. `now`: ms since 1970. */
export async function importProgramme(
  store: Store,
  { file, accept }: Wanted,
  now: () => number,
  print: Say,
): Promise<number> {
  const say: Say = (line) => print(oneLine(line));
  const read = await readPackFile(file);
  if (!read.ok) {
    say('Nothing was changed; these problems come first:');
    for (const problem of read.problems) say(problem);
    return 1;
  }
  const { pack } = read;
  const { event } = await readSettings(store);
  if (event === null) {
    sayEventFirst('as members are compared for its country and date', say);
    return 1;
  }
  const acceptance = await acceptanceOf(store, pack);
  if (acceptance !== 'acceptable') return notAccepted(store, acceptance, pack, { accept, now }, say);
  const members = await compare(store, pack, event, now(), say);
  if (pack.sample) say('This pack is marked as sample, and every screen will say so.');
  if (!accept) {
    say('Nothing is changed yet. The same command with --accept puts the pack in force.');
    return 0;
  }
  const accepted = await acceptPack(store, pack, now());
  if (accepted !== 'acceptable') return notAccepted(store, accepted, pack, { accept, now }, say);
  say(`In force is ${pack.name}, version ${pack.version}.`);
  // Desks would take a roster without members for one on which nobody is.
  if (members > 0) return build(store, now, say);
  say('It goes out with the first roster: import members.');
  return 0;
}

/**
 * Says what the pack changes today, and on the next 1 January: a level that was granted stands until then, so that a
 * pack may change nothing today and much at the turn of the year. Returns how many members were looked at.
 */
async function compare(
  store: Store,
  after: ProgrammePack,
  { country, timeZone }: StoredEvent,
  now: number,
  say: Say,
): Promise<number> {
  const before = await packInForce(store);
  const today = dateAt(timeZone, now);
  const newYear = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const comparison = await comparePacks(
    memberRecords(store),
    { before, after },
    { today, deskCountry: country },
  );
  const later = await comparePacks(
    memberRecords(store),
    { before, after },
    { today: newYear, deskCountry: country },
  );
  say(
    `Version ${after.version}, compared with ${before.version}, which is in force, ` +
      `for valid cards at a desk in ${countryName(country)} on ${sayDate(today)}.`,
  );
  for (const line of comparisonLines(comparison)) say(line);
  say(`On ${sayDate(newYear)}, when levels are recalculated, with the kit of today:`);
  for (const line of comparisonLines(later)) say(line);
  return comparison.members;
}

async function notAccepted(
  store: Store,
  acceptance: Exclude<Acceptance, 'acceptable'>,
  pack: ProgrammePack,
  { accept, now }: { readonly accept: boolean; readonly now: () => number },
  say: Say,
): Promise<number> {
  const inForce = await packInForce(store);
  say(sayRefusal(acceptance, pack.version, inForce.version));
  if (acceptance !== 'in-force') {
    say('Nothing was changed.');
    return 1;
  }
  // A command that was cut off may have put it in force and built nothing.
  return accept && (await isOutdated(store, pack)) ? build(store, now, say) : 0;
}

/** True when the roster that desks have is there, but with another pack. */
async function isOutdated(store: Store, pack: ProgrammePack): Promise<boolean> {
  const roster = await currentRoster(store);
  if (roster === null) return false;
  return readManifest(roster.manifest)?.programme.hash !== packText(pack).hash;
}
