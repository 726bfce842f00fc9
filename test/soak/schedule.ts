/**
 * Everything the soak chooses, made from the seed alone: what a desk does at its n-th step, what happens to its n-th
 * request, what befalls the hub as its n-th misfortune. None depends on what the machine's speed made of the others.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { statuses, type Status } from '../../domain/facts/status-moved.ts';
import { randomFor, type Random } from '../../hub/sample/random.ts';
import {
  deskFaults,
  hubFaults,
  linkFaults,
  type DeskFault,
  type FaultName,
  type HubFault,
  type LinkFault,
} from './faults.ts';

export interface Step {
  readonly work:
    'intake' | 'move' | 'note' | 'photo' | 'hand-back' | 'settle' | 'verdict' | 'decision' | 'pool' | 'loan';
  /** Picks the intake to move, and so on; a whole number. */
  readonly choice: number;
  readonly to: Status;
  readonly fault: DeskFault | null;
  /** How far the clock jumps, hours. */
  readonly hours: number;
  /** How many items a list of the pool has. */
  readonly items: number;
  /** Names the product an intake is about where others take in the same; null: it is nobody else's. */
  readonly shared: number | null;
}

export interface RequestPlan {
  readonly fault: LinkFault | null;
  /** How long it is held, ms. */
  readonly holdMs: number;
  /** Whether the hub got it before the link failed. */
  readonly delivered: boolean;
}

export interface Misfortune {
  readonly fault: HubFault;
  /** Facts acknowledged by all desks since the one before. */
  readonly afterFacts: number;
  /** How long the hub or the desks stay away, ms. */
  readonly awayMs: number;
}

export interface Schedule {
  step(desk: number, index: number): Step;
  request(desk: number, index: number): RequestPlan;
  /** Null when no such fault is asked for. */
  misfortune(index: number): Misfortune | null;
}

/** How often the worst happens, by the length of the run: every fault is met in a short one, and a long one ends. */
export interface Rates {
  /** Facts between two misfortunes, at the most. */
  readonly misfortuneEvery: number;
  /** Chance of a fault of the desk at a step. */
  readonly stepChance: number;
  /** Items of a pool's list, on average. */
  readonly poolItems: number;
}

/** Of a run of so many facts; about two rounds of misfortunes, and two hundred faults of desks at the most. */
export function ratesFor(facts: number): Rates {
  return {
    misfortuneEvery: Math.max(10, Math.round(facts / (hubFaults.length * 2))),
    stepChance: Math.min(0.025, 200 / facts),
    poolItems: Math.max(5, Math.round(facts / 100)),
  };
}

/** Items of the pool that a step lists, on average: a quarter of all facts, saved hundreds at a time in a long run. */
const LISTED_A_STEP = 0.3;

/**
 * Chance that an intake holds a product that others hold too, and for how many steps of each desk it is the same one: a
 * few intakes a product, however long the run. All of a run with one product would be the work of no event.
 */
const SHARED_CHANCE = 0.05;
const SHARED_STEPS = 40;

/** Chance of a fault at a request. */
const REQUEST_CHANCE = 0.2;
/** A desk that lost its database reads the whole event anew: so much rarer than its other faults. */
const LOST_STORE_RARER = 6;

export function createSchedule(seed: number, faults: ReadonlySet<FaultName>, rates: Rates): Schedule {
  const ofLink = linkFaults.filter((fault) => faults.has(fault));
  const ofDesk = deskFaults
    .filter((fault) => faults.has(fault))
    .flatMap((fault) => Array.from({ length: fault === 'lost-store' ? 1 : LOST_STORE_RARER }, () => fault));
  const ofHub = hubFaults.filter((fault) => faults.has(fault));
  const stream = (kind: number, place: number, index: number): Random =>
    randomFor(seed, (kind * 4096 + place) * 262_144 + index);
  return {
    step(desk, index) {
      const random = stream(1, desk, index);
      const isPool = random.chance(LISTED_A_STEP / rates.poolItems);
      const work = random.weighted([
        ['intake', 8],
        ['move', 8],
        ['note', 2],
        ['photo', 1],
        ['hand-back', 2],
        ['settle', 1],
        ['verdict', 2],
        ['decision', 2],
        ['loan', 5],
      ]);
      return {
        work: isPool ? 'pool' : work,
        choice: random.int(0, 1_000_000),
        to: random.pick(statuses),
        fault: random.chance(rates.stepChance) ? one(random, ofDesk) : null,
        hours: random.int(-30, 30),
        items: random.int(Math.ceil(rates.poolItems / 2), Math.floor(rates.poolItems * 1.5)),
        shared: random.chance(SHARED_CHANCE) ? Math.floor(index / SHARED_STEPS) : null,
      };
    },
    request(desk, index) {
      const random = stream(2, desk, index);
      return {
        fault: random.chance(REQUEST_CHANCE) ? one(random, ofLink) : null,
        holdMs: random.int(50, 1500),
        delivered: random.chance(0.5),
      };
    },
    misfortune(index) {
      // Each kind in turn, in an order of the seed, so that a short run meets every one.
      const turn = Math.floor(index / Math.max(1, ofHub.length));
      const order = shuffled(stream(3, 0, turn), ofHub);
      const fault = order[index % Math.max(1, ofHub.length)];
      if (fault === undefined) return null;
      const random = stream(4, 0, index);
      const most = Math.max(2, rates.misfortuneEvery);
      return { fault, afterFacts: random.int(Math.ceil(most / 2), most), awayMs: random.int(0, 1500) };
    },
  };
}

/** Names the schedule of a seed: equal hashes, equal schedules. Hex. */
export function scheduleHash(schedule: Schedule, desks: number): string {
  const hash = createHash('sha256');
  for (let index = 0; index < 500; index += 1) {
    hash.update(canonicalJson(schedule.misfortune(index)));
    for (let desk = 0; desk < desks; desk += 1) {
      hash.update(canonicalJson([schedule.step(desk, index), schedule.request(desk, index)]));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function one<T>(random: Random, choices: readonly T[]): T | null {
  return choices.length === 0 ? null : (choices[random.int(0, choices.length - 1)] ?? null);
}

function shuffled<T>(random: Random, choices: readonly T[]): T[] {
  const keyed = choices.map((choice) => ({ choice, key: random.int(0, 1_000_000) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ choice }) => choice);
}
