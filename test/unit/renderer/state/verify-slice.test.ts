import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeHandBack, useHandBack } from '../../../../renderer/state/hand-back-slice.ts';
import { provideService } from '../../../../renderer/state/service.ts';
import {
  clearVerify,
  look,
  presentAgain,
  takeIn,
  typeQuery,
  useVerify,
} from '../../../../renderer/state/verify-slice.ts';
import type { DeskService } from '../../../../renderer/worker/service/desk-service.ts';
import type { GivenVerdict } from '../../../../renderer/worker/service/given-verdict.ts';
import type { Identified } from '../../../../renderer/worker/service/verify-service.ts';

/** Of a verdict the slice reads its id and what it says; the screens read the rest. */
const given = (id: string) => ({ id, answer: { verdict: 'priority' } }) as GivenVerdict;
const verdict = (id: string): Identified => ({ kind: 'verdict', given: given(id) });

/** Answers when the test says so. */
function laterAnswers() {
  const waiting: ((found: Identified) => void)[] = [];
  return {
    identify: vi.fn(() => new Promise<Identified>((resolve) => waiting.push(resolve))),
    async answer(found: Identified) {
      waiting.shift()?.(found);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const searchPeople = vi.fn(() => Promise.resolve([]));
const startDraft = vi.fn();
const present = vi.fn();
const intake = vi.fn();
const board = vi.fn(() => new Promise(() => undefined));
let desk: ReturnType<typeof laterAnswers>;

beforeEach(() => {
  vi.useFakeTimers();
  desk = laterAnswers();
  searchPeople.mockClear();
  startDraft.mockClear();
  present.mockClear();
  const service = { identify: desk.identify, searchPeople, startDraft, present, intake, board };
  provideService(service as unknown as DeskService);
  clearVerify();
});

afterEach(() => {
  vi.useRealTimers();
});

const shown = () => {
  const { outcome } = useVerify.getState();
  return outcome?.kind === 'verdict' ? outcome.given.id : null;
};

async function hasVerdict(id: string): Promise<void> {
  void look(id);
  await desk.answer(verdict(id));
  expect(shown()).toBe(id);
}

describe('the verdict before', () => {
  it('stays until the next one is here, when that comes soon', async () => {
    await hasVerdict('first');
    void look('second');
    await vi.advanceTimersByTimeAsync(50);
    expect([shown(), useVerify.getState().busy]).toEqual(['first', false]);
    await desk.answer(verdict('second'));
    expect([shown(), useVerify.getState().asking]).toEqual(['second', false]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toBe('second');
  });

  it('goes when the next one takes long, and the screen says that it is looked for', async () => {
    await hasVerdict('first');
    void look('second');
    await vi.advanceTimersByTimeAsync(100);
    expect([shown(), useVerify.getState().busy]).toEqual([null, true]);
  });

  it('can be neither taken in nor corrected any more once the next is asked for', async () => {
    await hasVerdict('first');
    void look('second');
    await takeIn();
    await presentAgain(given('first'), {
      by: 'member',
      region: 'emea',
      memberNumber: '10000001',
      shown: true,
    });
    expect([startDraft, present].map((call) => call.mock.calls.length)).toEqual([0, 0]);
    await desk.answer(verdict('second'));
    expect(shown()).toBe('second');
  });

  it('of two cards scanned one after the other only the last one is shown', async () => {
    void look('first');
    void look('second');
    await desk.answer(verdict('first'));
    expect(shown()).toBeNull();
    await desk.answer(verdict('second'));
    expect(shown()).toBe('second');
  });
});

describe('what stands in the field', () => {
  it('goes in one step with the answer, and soon without it', async () => {
    typeQuery('1');
    void look('100');
    expect(useVerify.getState().query).toBe('1');
    const queries: string[] = [];
    const stop = useVerify.subscribe(({ query, outcome }) =>
      queries.push(outcome === null ? query : `${query}!`),
    );
    await desk.answer(verdict('100'));
    stop();
    expect(queries).toEqual(['!']);
    typeQuery('2');
    void look('200');
    await vi.advanceTimersByTimeAsync(100);
    expect(useVerify.getState().query).toBe('');
  });

  it('stays when somebody types before the answer, and nothing is looked for any more', async () => {
    void look('100');
    await vi.advanceTimersByTimeAsync(100);
    typeQuery('m');
    await desk.answer(verdict('100'));
    const { query, asking, busy, outcome } = useVerify.getState();
    expect({ query, asking, busy, outcome }).toEqual({
      query: 'm',
      asking: false,
      busy: false,
      outcome: null,
    });
  });
});

describe('a ticket', () => {
  const found: Identified = { kind: 'ticket', intakeId: 'taken' };
  const detail = (status: string) => ({ taken: { id: 'taken' }, status: { status }, here: ['item'] });

  it.each([
    ['ready', { dialog: 'hand-back', isReceiptRead: true }],
    ['in-work', null],
  ])('of an intake that is %s: whether its receipt leads to handing back', async (status, open) => {
    intake.mockResolvedValueOnce(detail(status));
    void look('MC-0001-A');
    await desk.answer(found);
    expect(useHandBack.getState().open).toEqual(open);
    closeHandBack();
  });
});

describe('people', () => {
  it('are asked for once the keys pause, not for each of a scanner’s', async () => {
    for (const typed of ['1', '10', '100']) {
      typeQuery(typed);
      await vi.advanceTimersByTimeAsync(5);
    }
    expect(searchPeople).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(searchPeople.mock.calls).toEqual([['100', 20]]);
    expect(useVerify.getState().listed).toBe('100');
  });

  it('are not asked for any more when the field is emptied or looked up first', async () => {
    typeQuery('mull');
    typeQuery('');
    typeQuery('10000001');
    void look('10000001');
    await vi.advanceTimersByTimeAsync(100);
    expect(searchPeople).not.toHaveBeenCalled();
    expect(useVerify.getState().listed).toBe('');
  });
});
