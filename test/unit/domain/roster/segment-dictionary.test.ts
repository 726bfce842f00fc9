import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { models } from '../../../../domain/kit/models.ts';
import { encodeGroups, encodeLine } from '../../../../domain/roster/segment.ts';
import { segmentDictionary } from '../../../../domain/roster/segment-dictionary.ts';
import { sampleMember } from '../../../../hub/sample/sample-member.ts';

const dictionary = segmentDictionary();
const text = new TextDecoder().decode(dictionary);

it('every model of the catalogue is in the dictionary as a line has it, and all of it is within reach', () => {
  for (const { name } of models) expect(text).toContain(JSON.stringify(name));
  expect(dictionary.length).toBeLessThan(32_768);
});

it('the dictionary names no day and no number: nothing in it has more digits in a row than a model has', () => {
  const rest = models.reduce((left, { name }) => left.replace(JSON.stringify(name), ''), text);
  expect(rest).not.toMatch(/\d{3}/);
});

it('with the dictionary groups of lines take a fifth fewer bytes', () => {
  const lines = Array.from({ length: 800 }, (_, at) =>
    encodeLine({ kind: 'member', member: sampleMember(1, at * 5) }),
  );
  const bytes = (options: object) =>
    encodeGroups(lines).reduce(
      (sum, plain) => sum + deflateRawSync(plain, { level: 8, ...options }).length,
      0,
    );
  expect(bytes({ dictionary }) / bytes({})).toBeLessThan(0.83);
});
