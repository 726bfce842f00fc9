/** Imports what an office exported: everything is checked first, then everything is replaced, or nothing is. */
import { basename } from 'node:path';
import { cardKey } from '../../domain/roster/card-number.ts';
import { noteMembersReplaced } from '../store/settings.ts';
import type { Queries, Store } from '../store/store.ts';
import { cardColumns, memberColumns, memberFields, productColumns } from './columns.ts';
import { ProblemList } from './problems.ts';
import { stageFile, type FileKind } from './stage-file.ts';
import {
  createStaging,
  linesBeyond,
  linesWithoutMember,
  publishStaged,
  repeatedLines,
  type CountedLine,
} from './staging.ts';

/** Absolute paths. */
export interface ImportFiles {
  readonly members: string;
  readonly cards: string;
  readonly products: string | null;
}

export type ImportResult =
  { ok: true; members: number; cards: number } | { ok: false; problems: ProblemList };

/** As many as a member of the roster can have (domain/roster/rows). */
const MAX_CARDS = 20;
const MAX_PRODUCTS = 200;

const memberFile: FileKind<ReturnType<typeof memberColumns.parse>> = {
  table: 'staged_members',
  schema: memberColumns,
  columns: Object.keys(memberFields.shape),
  keyOf: (fields) => cardKey(fields.member_number),
  memberNumberOf: (fields) => fields.member_number,
};

const cardFile: FileKind<ReturnType<typeof cardColumns.parse>> = {
  table: 'staged_cards',
  schema: cardColumns,
  columns: Object.keys(cardColumns.shape),
  keyOf: (fields) => `${fields.region}/${cardKey(fields.number)}`,
  memberNumberOf: (fields) => fields.member_number,
};

const productFile: FileKind<ReturnType<typeof productColumns.parse>> = {
  table: 'staged_products',
  schema: productColumns,
  columns: Object.keys(productColumns.shape),
  // Two lines may be the same: what is registered twice counts once (domain/verdict/explain-kit).
  keyOf: () => '',
  memberNumberOf: (fields) => fields.member_number,
};

/** Replaces all members, cards and products. Without a products file members have none. */
export async function importFiles(store: Store, files: ImportFiles): Promise<ImportResult> {
  return store.transaction(async (queries) => {
    await createStaging(queries);
    const problems = new ProblemList();
    const members = await stageFile(queries, files.members, memberFile, problems);
    const cards = await stageFile(queries, files.cards, cardFile, problems);
    if (files.products !== null) await stageFile(queries, files.products, productFile, problems);
    if (members === 0 && problems.count === 0) {
      problems.add({
        file: basename(files.members),
        line: null,
        column: null,
        message: 'there are no members in it',
      });
    }
    // A row with a problem of its own is not staged, and rows that refer to it would be blamed for that.
    if (problems.count === 0) await checkTogether(queries, files, problems);
    if (problems.count > 0) return { ok: false, problems };
    await publishStaged(queries);
    await noteMembersReplaced(queries, false);
    return { ok: true, members, cards };
  });
}

async function checkTogether(queries: Queries, files: ImportFiles, problems: ProblemList): Promise<void> {
  const add = (path: string, column: string, message: string, lines: readonly CountedLine[]) => {
    const file = basename(path);
    problems.addCounted(
      lines.map(({ line }) => ({ file, line, column, message })),
      lines[0]?.total ?? 0,
    );
  };
  const unknown = 'is not in the members file';
  add(
    files.members,
    'member_number',
    'stands on an earlier line already',
    await repeatedLines(queries, 'staged_members'),
  );
  add(
    files.cards,
    'number',
    'stands on an earlier line already, with the same region',
    await repeatedLines(queries, 'staged_cards'),
  );
  add(files.cards, 'member_number', unknown, await linesWithoutMember(queries, 'staged_cards'));
  add(
    files.cards,
    'member_number',
    `has more than ${MAX_CARDS} cards`,
    await linesBeyond(queries, 'staged_cards', MAX_CARDS),
  );
  if (files.products === null) return;
  add(files.products, 'member_number', unknown, await linesWithoutMember(queries, 'staged_products'));
  add(
    files.products,
    'member_number',
    `has more than ${MAX_PRODUCTS} products`,
    await linesBeyond(queries, 'staged_products', MAX_PRODUCTS),
  );
}
