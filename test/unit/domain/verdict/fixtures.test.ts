import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../../domain/verdict/parse-case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { ownFixtures, readFixtures } from './read-fixtures.ts';

/** The examples of the contract are run as well where they lie beside the project. */
const files = [ownFixtures, '../shared/contracts/verdict-examples.json'].filter(existsSync);

describe.each(files)('%s', (file) => {
  it.each(readFixtures(file))('$name', (fixture) => {
    const parsed = parseCase(fixture.case);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const answer = decideVerdict(parsed.case);
    const { reasons, warnings, advice, ...exact } = fixture.expect;
    expect(answer).toMatchObject(exact);
    expect(answer.reasons[0]).toBe(reasons[0]);
    expect(answer.reasons).toEqual(expect.arrayContaining(reasons));
    expect(answer.warnings).toEqual(expect.arrayContaining(warnings));
    expect(answer.advice.map(({ id }) => id)).toEqual(expect.arrayContaining(advice));
  });
});
