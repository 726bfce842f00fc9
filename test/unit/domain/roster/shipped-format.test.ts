/** Desks of different versions read the same rosters: what is pinned here changes with a new format number only. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { encodeChanges } from '../../../../domain/roster/changes.ts';
import {
  cardStates,
  detailStates,
  levels,
  memberStates,
  regions,
} from '../../../../domain/roster/choices.ts';
import { directoryFormat2Schema, directorySchema } from '../../../../domain/roster/directory.ts';
import {
  manifestFormat2Schema,
  manifestFormat3Schema,
  rosterManifestSchema,
} from '../../../../domain/roster/roster-manifest.ts';
import { FoldedChanges } from '../../../../domain/roster/overlay/folded-changes.ts';
import { indexChanges } from '../../../../domain/roster/overlay/index-changes.ts';
import { encodeGroups, encodeLine, type RosterLine } from '../../../../domain/roster/segment.ts';
import { joinGroups } from '../../../../domain/roster/segment-groups.ts';
import { knownCards, knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { buildStreams, changeTo, inOrder } from './made-up-roster.ts';

const members = inOrder(Object.values(knownMembers));
const cards = Object.values(knownCards).map((card): RosterLine => ({ kind: 'card', card }));
const lines = [...members.map((member): RosterLine => ({ kind: 'member', member })), ...cards];
const streams = buildStreams(members, cards);
const segment = joinGroups(
  encodeGroups(lines.map(encodeLine)).map((plain) => ({ deflated: plain, plain: plain.length })),
);
const { region, number } = knownCards.usaCardOnly;
const changes = FoldedChanges.of([
  [{ kind: 'card', region, number, card: knownCards.usaCardOnly }, ...members.map(changeTo)],
]);

it.each([
  ['manifest, format 2', schemaText(manifestFormat2Schema), 'cb134596b31741e5'],
  ['manifest, format 3', schemaText(manifestFormat3Schema), 'dcca6e87c2cccd4f'],
  ['manifest, format 4', schemaText(rosterManifestSchema), '51990f55a89b248f'],
  ['directory, format 2', schemaText(directoryFormat2Schema), '094143c7cfb392a6'],
  ['directory, format 3', schemaText(directorySchema), '212becd59c3fb301'],
  // As if deflate left everything as it is: what it makes is its own affair.
  ['segment', segment, '18648be7e0d71918'],
  [
    'changes',
    encodeChanges([{ kind: 'card', region, number, card: knownCards.usaCardOnly }]),
    '89ff4a5352c77412',
  ],
  ['index of numbers', streams.numbers, '292c5e5b75639709'],
  ['index of people', streams.people, 'cea59359c1e677c6'],
  ['index of names', streams.names, '6a6b7c8f91e152b2'],
  ['index of serial numbers', streams.serials, 'f62bf15d4b451ac2'],
  // Made by desks for themselves: another format has another mark, or one of before would be read as of today.
  ['changes with an index', await indexChanges(changes, () => Promise.resolve()), '959186915d02eb8b'],
])('%s is what was shipped', (_, found, shipped) => {
  expect(createHash('sha256').update(found).digest('hex').slice(0, 16)).toBe(shipped);
});

it('choices keep their numbers: new ones go to the end', () => {
  expect(regions.values.slice(0, 8)).toEqual([
    'emea',
    'usa',
    'canada',
    'japan',
    'asia',
    'china',
    'oceania',
    'latin-america',
  ]);
  expect(levels.values.slice(0, 3)).toEqual(['silver', 'gold', 'platinum']);
  expect(memberStates.values.slice(0, 3)).toEqual(['active', 'closed', 'blocked']);
  expect(cardStates.values.slice(0, 2)).toEqual(['active', 'revoked']);
  expect(detailStates.values.slice(0, 2)).toEqual(['complete', 'estimated']);
});

function schemaText(schema: z.ZodType): string {
  return JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
}
