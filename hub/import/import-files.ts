/** Imports what an office exported: everything is checked first, then everything is replaced, or nothing is. */
import { basename } from 'node:path';
import type { z } from 'zod';
import { replaceMembers } from '../roster/member-table.ts';
import type { MembersChanged } from '../roster/note-changes.ts';
import { cardCells, createStaging, memberCells, productCells } from '../roster/staged-rows.ts';
import type { Queries, Store } from '../store/store.ts';
import { cardColumns, memberColumns, memberFields, productColumns } from './columns.ts';
import { ProblemList } from './problems.ts';
import { quickCard, quickMember, quickProduct } from './quick-rows.ts';
import { stageFile, type FileKind } from './stage-file.ts';
import { linesBeyond, linesWithoutMember, repeatedLines, type CountedLine } from './staging.ts';

/** Absolute paths. */
export interface ImportFiles {
  readonly members: string;
  readonly cards: string;
  readonly products: string | null;
}

/** `changed` is null while there is no roster that could be another. */
export type ImportResult =
  | { ok: true; members: number; cards: number; changed: MembersChanged | null }
  | { ok: false; problems: ProblemList };

/** As many as a member of the roster can have (domain/roster/rows). */
const MAX_CARDS = 20;
const MAX_PRODUCTS = 200;

const memberFile: FileKind<z.infer<typeof memberColumns>> = {
  table: 'staged_members',
  schema: memberColumns,
  quick: quickMember,
  columns: Object.keys(memberFields.shape),
  // Named one by one, as in the others below: gathering the rest of a row takes longer than reading it.
  cells: (line, row) =>
    memberCells(line, {
      memberNumber: row.member_number,
      region: row.region,
      country: row.country,
      name: row.name,
      email: row.email,
      phone: row.phone,
      level: row.level,
      levelSince: row.level_since ?? row.joined,
      video: row.video,
      status: row.status,
      joined: row.joined,
      cardSent: row.card_sent,
    }),
};

const cardFile: FileKind<z.infer<typeof cardColumns>> = {
  table: 'staged_cards',
  schema: cardColumns,
  quick: quickCard,
  columns: Object.keys(cardColumns.shape),
  cells: (line, card) => cardCells(line, card, card.member_number),
};

/** Two lines may be the same: what is registered twice counts once (domain/verdict/explain-kit). */
const productFile: FileKind<z.infer<typeof productColumns>> = {
  table: 'staged_products',
  schema: productColumns,
  quick: quickProduct,
  columns: Object.keys(productColumns.shape),
  cells: (line, { member_number, model, serial, registered, details, bought_in }) =>
    productCells(line, [{ model, serial, registered, details, boughtIn: bought_in }], member_number),
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
    return { ok: true, members, cards, changed: await replaceMembers(queries, false) };
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
