/** Counts what happened at an event: intakes, loans and verdicts go in, one by one and in any order; figures come out. */
import { readClock } from '../facts/hybrid-clock.ts';
import type { FactOf, KnownFact } from '../facts/kinds.ts';
import { statusOf, type IntakeState } from '../intake/intake.ts';
import type { LoanItemState } from '../loan/loan-item.ts';
import { regionSchema, type Region } from '../roster/rows.ts';
import { fillDays } from './days.ts';
import {
  MODELS_NAMED,
  reportLevels,
  type EventReport,
  type ReportLevel,
  type VerdictCounts,
} from './event-report.ts';
import { LoanFigures } from './loan-figures.ts';
import { milestonesOf } from './milestones.ts';
import { turnaroundOf, type Turnaround } from './turnaround.ts';

/** Day (ISO) and hour (0 to 23) at the venue of a wall time, ms since 1970. */
export type VenueClock = (at: number) => { readonly day: string; readonly hour: number };

type Model = EventReport['models'][number];

export class EventFigures {
  private readonly days = new Map<string, number[]>();
  private readonly levels = new Map<ReportLevel, Turnaround[]>();
  private readonly models = new Map<string, Model>();
  private readonly verdicts = new Map<string, FactOf<'verdict-given'>['body']>();
  private readonly decided = new Set<string>();
  private readonly loans = new LoanFigures();
  private readonly totals = { intakes: 0, items: 0, open: 0, ready: 0, handedBack: 0 };

  constructor(private readonly clock: VenueClock) {}

  /** One of which only later facts have arrived is not counted. */
  addIntake(state: IntakeState): void {
    const { taken } = state;
    if (taken === null) return;
    const { items, verdict } = taken.body;
    const takenAt = readClock(taken.at).wall;
    const { status } = statusOf(state);
    this.totals.intakes += 1;
    this.totals.items += items.length;
    if (status === 'handed-back') this.totals.handedBack += 1;
    else if (status === 'ready') this.totals.ready += 1;
    else this.totals.open += 1;
    this.addDropOff(takenAt);
    const level = verdict?.level ?? 'none';
    const promisedBy = taken.body.promise?.by ?? null;
    const turnaround = { takenAt, readyAt: milestonesOf(state).readyAt, promisedBy };
    this.levels.set(level, [...(this.levels.get(level) ?? []), turnaround]);
    for (const { model, service } of items) this.addItem(model, service);
  }

  addLoanItem(state: LoanItemState): void {
    this.loans.add(state);
  }

  /** Verdicts and decisions count; intakes are counted from their folds. */
  addFact(fact: KnownFact): void {
    if (fact.kind === 'verdict-given') this.verdicts.set(fact.id, fact.body);
    else if (fact.kind === 'decision-made') this.decided.add(fact.about);
  }

  /** `now`: wall time, ms since 1970; by it a promise is late. `unread`: rows that could not be added. */
  report(now: number, unread: number): EventReport {
    const regions = this.countRegions();
    return {
      madeAt: now,
      totals: {
        ...this.totals,
        verdicts: regions.reduce((sum, { verdicts }) => sum + sumOf(verdicts), 0),
        decided: this.decided.size,
      },
      days: fillDays(this.days),
      turnaround: reportLevels.map((level) => ({
        level,
        ...turnaroundOf(this.levels.get(level) ?? [], now),
      })),
      models: mostFirst([...this.models.values()]),
      loans: this.loans.figures(now),
      regions,
      unread,
    };
  }

  private addDropOff(at: number): void {
    const { day, hour } = this.clock(at);
    const hours = this.days.get(day) ?? noHours();
    hours[hour] = (hours[hour] ?? 0) + 1;
    this.days.set(day, hours);
  }

  private addItem(name: string, service: keyof Model['services']): void {
    const model = this.models.get(name) ?? { model: name, items: 0, services: noServices() };
    model.items += 1;
    model.services[service] += 1;
    this.models.set(name, model);
  }

  /** A verdict that was corrected counts as what it was corrected to. */
  private countRegions(): EventReport['regions'] {
    const corrected = new Set([...this.verdicts.values()].flatMap(({ follows }) => follows ?? []));
    const regions = new Map<Region | null, VerdictCounts>();
    for (const [id, { card, verdict }] of this.verdicts) {
      if (corrected.has(id)) continue;
      const region = regionSchema.safeParse(card?.region).data ?? null;
      const counts = regions.get(region) ?? noVerdicts();
      counts[verdict] += 1;
      regions.set(region, counts);
    }
    return [...regions]
      .map(([region, verdicts]) => ({ region, verdicts }))
      .sort((a, b) => sumOf(b.verdicts) - sumOf(a.verdicts) || compare(a.region ?? '', b.region ?? ''));
  }
}

function mostFirst(models: readonly Model[]): Model[] {
  const sorted = [...models].sort((a, b) => b.items - a.items || compare(a.model ?? '', b.model ?? ''));
  const others = sorted.slice(MODELS_NAMED);
  if (others.length === 0) return sorted;
  const together: Model = { model: null, items: 0, services: noServices() };
  for (const { items, services } of others) {
    together.items += items;
    together.services.repair += services.repair;
    together.services['clean-and-check'] += services['clean-and-check'];
    together.services.adjustment += services.adjustment;
    together.services.other += services.other;
  }
  return [...sorted.slice(0, MODELS_NAMED), together];
}

export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function noHours(): number[] {
  return Array<number>(24).fill(0);
}

function noServices(): Model['services'] {
  return { repair: 0, 'clean-and-check': 0, adjustment: 0, other: 0 };
}

function noVerdicts(): VerdictCounts {
  return { priority: 0, 'visitor-priority': 0, standard: 0, unknown: 0 };
}
