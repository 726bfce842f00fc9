/** Finding models while a technician types. */
import type { CatalogueModel } from './catalogue-model.ts';
import { models } from './models.ts';
import { closeUp, searchable, waysToSay, type SearchableName } from './searchable-name.ts';

interface Entry {
  readonly model: CatalogueModel;
  readonly names: readonly SearchableName[];
  /** The name without what tells look-alikes apart. */
  readonly family: string;
}

interface Found {
  readonly entry: Entry;
  readonly distance: number;
}

/** What two lenses or two bodies can differ by and still be taken for one another. */
const variantWords = /\b(?:USM|IS|STM|VCM|Z|Mark|I{1,3}|IV|V)\b|(?<=\d) ?L\b/g;

const entries: readonly Entry[] = models.map((model) => ({
  model,
  names: [model.name, ...model.otherNames].flatMap(waysToSay).map(searchable),
  family: closeUp(model.name.replaceAll(variantWords, ' '), ''),
}));

/**
 * Models whose name, or name on another market, holds every word of the query; nearest first. Case, spaces, hyphens
 * and "/" are ignored, so "rf 2470 2.8" and "5d4" find what they mean.
 *
 * Look-alikes that differ by USM, IS, II or L are never chosen between: when one that fits the query is returned, all
 * that fit it are, even beyond `limit`. An empty query finds nothing.
 */
export function searchCatalogue(query: string, limit: number): CatalogueModel[] {
  const words = closeUp(query, ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = entries.flatMap((entry) => foundBy(entry, words)).sort(nearestFirst);
  const families = new Set(found.slice(0, limit).map(({ entry }) => entry.family));
  return found
    .filter(({ entry }, at) => at < limit || families.has(entry.family))
    .map(({ entry }) => entry.model);
}

function foundBy(entry: Entry, words: readonly string[]): Found[] {
  const closed = words.join('');
  const distances = entry.names.map((name) => Math.min(distanceOfAll(words, name), distanceOf(closed, name)));
  const distance = Math.min(...distances);
  return Number.isFinite(distance) ? [{ entry, distance }] : [];
}

function nearestFirst(one: Found, other: Found): number {
  return (
    one.distance - other.distance ||
    one.entry.model.name.length - other.entry.model.name.length ||
    (one.entry.model.name < other.entry.model.name ? -1 : 1)
  );
}

function distanceOfAll(words: readonly string[], name: SearchableName): number {
  return words.reduce((sum, word) => sum + distanceOf(word, name), 0);
}

/** 0 for a whole word of the name, 1 for the beginning of one, 3 inside one, infinite when it is not there. */
function distanceOf(word: string, { text, edges }: SearchableName): number {
  let nearest = Infinity;
  for (let at = text.indexOf(word); at !== -1 && nearest > 0; at = text.indexOf(word, at + 1)) {
    const distance = !edges.has(at) ? 3 : edges.has(at + word.length) ? 0 : 1;
    nearest = Math.min(nearest, distance);
  }
  return nearest;
}
