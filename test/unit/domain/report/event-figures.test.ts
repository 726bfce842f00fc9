import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyOf, FactOf } from '../../../../domain/facts/kinds.ts';
import { foldIntake, type IntakeFact, type IntakeState } from '../../../../domain/intake/intake.ts';
import { foldLoanItem, type LoanFact, type LoanItemState } from '../../../../domain/loan/loan-item.ts';
import { EventFigures } from '../../../../domain/report/event-figures.ts';
import { eventReportSchema, MODELS_NAMED, type EventReport } from '../../../../domain/report/event-report.ts';
import { folded } from '../../../support/any-order.ts';
import {
  handBackFact,
  intakeFact,
  issuedFact,
  listedFact,
  loanSettledFact,
  settlementUndoneFact,
  moveFact,
  returnedFact,
  testId,
  undoneFact,
} from '../../../support/facts.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 10, 24);

/** At the venue it is as late as in Greenwich. */
const clock = (at: number) => {
  const text = new Date(at).toISOString();
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
};

const fold = (...facts: IntakeFact[]): IntakeState => folded(foldIntake, facts);

function reportOf(states: readonly IntakeState[], now = start): EventReport {
  const figures = new EventFigures(clock);
  for (const state of states) figures.addIntake(state);
  return eventReportSchema.parse(figures.report(now, 0));
}

/** An intake of a level, taken in `id` seconds after the start. */
function taken(id: number, change: Partial<BodyOf<'intake-taken'>> = {}): FactOf<'intake-taken'> {
  const fact = intakeFact({ id });
  return { ...fact, body: { ...fact.body, ...change } };
}

const platinum = { verdict: { id: testId(1), verdict: 'priority', level: 'platinum' } } as const;

/** Ready `minutes` after the start. */
function readied(intake: FactOf<'intake-taken'>, minutes: number): IntakeState {
  const move = moveFact({ id: minutes * 60, about: intake.id, to: 'ready', after: [intake.id] });
  return fold(intake, move);
}

describe('turnaround', () => {
  const levelOf = (report: EventReport, level: string) =>
    report.turnaround.find((row) => row.level === level);

  it('is counted by level, from drop-off to ready', () => {
    const states = [10, 20, 30, 40].map((minutes, index) => readied(taken(index, platinum), minutes));
    const row = levelOf(reportOf([...states, fold(taken(9, platinum))]), 'platinum');
    expect(row).toMatchObject({ intakes: 5, done: 4 });
    expect(row?.medianMs).toBe(20 * MINUTE - 1000);
    expect(row?.slowMs).toBe(40 * MINUTE - 3000);
  });

  it('does not count what was called ready and went back into work', () => {
    const intake = taken(1);
    const ready = moveFact({ id: 600, about: intake.id, to: 'ready', after: [intake.id] });
    const again = moveFact({ id: 700, about: intake.id, to: 'in-work', after: [ready.id] });
    expect(levelOf(reportOf([fold(intake, ready, again)]), 'none')).toMatchObject({
      done: 0,
      medianMs: null,
    });
  });

  it('of kit never called ready ends when the last of it was handed back', () => {
    const intake = taken(0);
    const items = intake.body.items.map(({ id }) => id);
    const back = handBackFact({ id: 1200, about: intake.id, items });
    expect(levelOf(reportOf([fold(intake, back)]), 'none')?.medianMs).toBe(20 * MINUTE);
    const undone = undoneFact({ id: 1300, about: intake.id, handBack: back.id });
    expect(levelOf(reportOf([fold(intake, back, undone)]), 'none')?.medianMs).toBeNull();
  });
});

describe('promises', () => {
  it('are kept or late by when it was ready, or by now while it is not', () => {
    const promised = (id: number, minutes: number) =>
      taken(id, { promise: { by: start + minutes * MINUTE, because: null } });
    const states = [
      readied(promised(0, 30), 30),
      readied(promised(1, 30), 31),
      fold(promised(2, 60)),
      fold(promised(3, 90)),
      fold(taken(4)),
    ];
    const [row] = reportOf(states, start + 75 * MINUTE).turnaround.filter(({ level }) => level === 'none');
    expect(row).toMatchObject({ intakes: 5, promised: 4, kept: 1, late: 2 });
  });
});

describe('loans', () => {
  it('are counted as lent, out, back and late; one that never was is none', () => {
    const due = start + 60 * MINUTE;
    const out = issuedFact({ id: 1, asset: 'A1', due });
    const back = issuedFact({ id: 2, asset: 'A2', due: start });
    const kept = issuedFact({ id: 3, asset: 'A3', due });
    const twice = issuedFact({ id: 4, asset: 'A1', due, desk: 'BB' });
    const facts: LoanFact[] = [
      ...['A1', 'A2', 'A3', 'A4'].map((asset, index) => listedFact({ id: 10 + index, asset })),
      ...[out, back, kept, twice],
      returnedFact({ id: 20, asset: 'A2', loan: back.id }),
      loanSettledFact({ id: 21, asset: 'A3', loan: kept.id, outcome: 'kept' }),
      loanSettledFact({ id: 22, asset: 'A1', loan: twice.id, outcome: 'mistaken' }),
    ];
    const mistaken = loanSettledFact({ id: 23, asset: 'A1', loan: out.id, outcome: 'mistaken' });
    facts.push(mistaken, settlementUndoneFact({ id: 24, asset: 'A1', settlement: mistaken.id }));
    const items = new Map<string, LoanItemState>();
    for (const fact of facts) items.set(fact.about, foldLoanItem(items.get(fact.about) ?? null, fact));
    const figures = new EventFigures(clock);
    for (const item of items.values()) figures.addLoanItem(item);
    const counted = { pool: 3, lent: 3, out: 1, back: 1, backLate: 1, gone: 1 };
    expect(figures.report(start, 0).loans).toMatchObject({ ...counted, overdue: 0 });
    expect(figures.report(due + 1, 0).loans).toMatchObject({ ...counted, overdue: 1 });
    expect(figures.report(start, 0).loans.byReason).toEqual({ level: 3, promise: 0, technician: 0 });
  });
});

describe('days', () => {
  it('have 24 hours of drop-offs, and those between the first and the last are there', () => {
    const day = 24 * 60 * 60;
    const { days } = reportOf([0, 3600, 3700, 2 * day + 3600].map((id) => fold(taken(id))));
    expect(days.map(({ day: date }) => date)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    expect(days[0]?.hours.slice(0, 3)).toEqual([1, 2, 0]);
    expect(days[1]?.hours.every((count) => count === 0)).toBe(true);
    expect(days[2]?.hours[1]).toBe(1);
  });

  it('are few, also when a clock was years off', () => {
    const day = 24 * 60 * 60;
    expect(reportOf([0, 9000 * day].map((id) => fold(taken(id)))).days).toHaveLength(2);
  });
});

describe('products', () => {
  it('are named by how often they came, the rest counted together', () => {
    const items = taken(0).body.items;
    const states = Array.from({ length: MODELS_NAMED + 3 }, (_, index) =>
      Array.from({ length: index + 1 }, (_item, copy) =>
        fold(
          taken(index * 100 + copy, { items: items.map((item) => ({ ...item, model: `Model ${index}` })) }),
        ),
      ),
    ).flat();
    const { models, totals } = reportOf(states);
    expect(models).toHaveLength(MODELS_NAMED + 1);
    expect(models[0]).toMatchObject({ model: `Model ${MODELS_NAMED + 2}`, items: MODELS_NAMED + 3 });
    expect(models.at(-1)).toMatchObject({ model: null, items: 1 + 2 + 3, services: { repair: 6 } });
    expect(models.reduce((sum, model) => sum + model.items, 0)).toBe(totals.items);
  });
});

describe('verdicts', () => {
  const given = (
    number: number,
    verdict: BodyOf<'verdict-given'>['verdict'],
    region: string | null,
    follows: string | null = null,
  ): FactOf<'verdict-given'> => {
    const { kind: _kind, body: _body, ...envelope } = intakeFact({ id: number });
    const card = { number: 'S1', region, shown: true, expires: null, level: null, name: null };
    const body: BodyOf<'verdict-given'> = {
      ...{ card, memberNumber: null, verdict, level: null, video: false, basis: 'card', reasons: ['x'] },
      ...{ warnings: [], rosterBuiltAt: null, programmeVersion: 's', follows },
    };
    return { ...envelope, kind: 'verdict-given', body };
  };

  it('are counted by region, a corrected one as what it became, however they arrive', () => {
    const first = given(1, 'unknown', null);
    const facts = [first, given(2, 'visitor-priority', 'japan', first.id), given(3, 'standard', 'made-up')];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 3 }), (order) => {
        const figures = new EventFigures(clock);
        for (const fact of [...order, ...order]) figures.addFact(fact);
        const { regions, totals } = figures.report(start, 0);
        expect(totals.verdicts).toBe(2);
        expect(regions).toEqual([
          { region: null, verdicts: { priority: 0, 'visitor-priority': 0, standard: 1, unknown: 0 } },
          { region: 'japan', verdicts: { priority: 0, 'visitor-priority': 1, standard: 0, unknown: 0 } },
        ]);
      }),
    );
  });
});
