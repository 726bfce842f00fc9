/** Reads what a desk pushes, fact by fact, so that a bad one holds up no other. */
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { MAX_FACT_LENGTH, factSchema, type Fact } from '../../domain/facts/fact.ts';
import { readFact } from '../../domain/facts/kinds.ts';

/** Levels of objects and arrays within a fact. */
const MAX_DEPTH = 64;

/** Levels that JSON.stringify surely survives; what is deeper can't even be kept as text. */
const MAX_WRITABLE_DEPTH = 1000;

export type PushedFact =
  | { readonly state: 'good'; readonly fact: Fact; readonly text: string }
  | { readonly state: 'bad'; readonly raw: string; readonly reason: string };

/** Reads one pushed value. `desk` is the token's: a fact of another desk is bad. Reasons never repeat a value. */
export function readPushedFact(value: unknown, desk: string): PushedFact {
  const raw = isDeeperThan(value, MAX_WRITABLE_DEPTH) ? '' : JSON.stringify(value);
  const bad = (reason: string): PushedFact => ({ state: 'bad', raw, reason });
  if (isDeeperThan(value, MAX_DEPTH)) return bad('fact: too-deep');
  if (raw.length > MAX_FACT_LENGTH) return bad('fact: too-large');
  const reading = readFact(value);
  if (reading.state === 'malformed') return bad(reading.reason);
  // A known fact was read with its texts trimmed; what is kept and hashed is what the desk sent.
  const fact = factSchema.parse(value);
  if (fact.desk !== desk) return bad('desk: not-this-desk');
  return { state: 'good', fact, text: canonicalJson(fact) };
}

/** Goes down level by level rather than by recursion, which a hostile value could exhaust. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return false;
  }
  return true;
}

function childrenOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner: unknown[] = Object.values(value);
  return inner.filter((child) => typeof child === 'object');
}
