/** The desk's engine and the hub's runtime answer every case with the same bytes. */
import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { parseCase } from '../../domain/verdict/parse-case.ts';
import { decideVerdict } from '../../domain/verdict/verdict.ts';
import fixtures from '../fixtures/verdict/cases.json';

describe('the same case at desk and hub', () => {
  it('gets the same bytes', async () => {
    const cases = fixtures.map((fixture) => fixture.case);
    const answers = cases.map((value) => {
      const parsed = parseCase(value);
      if (!parsed.ok) throw new Error(`the fixture is no case: ${parsed.problems[0]?.path ?? ''}`);
      return decideVerdict(parsed.case);
    });
    expect(answers.length).toBeGreaterThan(10);
    expect(JSON.stringify(answers, null, 2)).toBe(await commands.hubVerdicts(JSON.stringify(cases)));
  });
});
