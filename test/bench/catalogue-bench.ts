/** Measures the catalogue's search as somebody types: every beginning of every model's name. */
import { models } from '../../domain/kit/models.ts';
import { searchCatalogue } from '../../domain/kit/search-catalogue.ts';
import { percentile } from './figures.ts';

const SHOWN = 12;

/** 99th percentile of one key's search, ms. */
export function measureCatalogue(): number {
  const times: number[] = [];
  for (const { name } of models) {
    for (let length = 1; length <= name.length; length += 1) {
      const start = performance.now();
      searchCatalogue(name.slice(0, length), SHOWN);
      times.push(performance.now() - start);
    }
  }
  return Math.round(percentile(times, 0.99) * 100) / 100;
}
