/**
 * The files an office would export, filled with sample members: one set as they are at first, and the members again
 * with some of them changed. Written in one pass, because making up a million people takes a while.
 */
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { sayProgress } from '../progress.ts';

const BATCH = 2000;

export interface RosterFiles {
  readonly members: string;
  readonly cards: string;
  readonly products: string;
  /** The members file after the changes. */
  readonly changedMembers: string;
}

/** What stands in a changed member's record; in nobody's before. */
export const CHANGED_PHONE = '+44 7700 900999';

const columns = {
  members:
    'member_number,region,country,name,email,phone,level,level_since,video,status,joined,card_sent'.split(
      ',',
    ),
  cards: 'number,region,member_number,expires,status'.split(','),
  products: 'member_number,model,serial,registered,details,bought_in'.split(','),
};

/** Writes `members` members into `folder`; `isChanged` says which of them, by index, change. */
export async function writeRosterFiles(
  folder: string,
  seed: number,
  members: number,
  isChanged: (index: number) => boolean,
): Promise<RosterFiles> {
  const files = {
    members: path.join(folder, 'members.csv'),
    cards: path.join(folder, 'cards.csv'),
    products: path.join(folder, 'products.csv'),
    changedMembers: path.join(folder, 'changed-members.csv'),
  };
  const [memberFile, cardFile, productFile, changedFile] = await Promise.all([
    begin(files.members, columns.members),
    begin(files.cards, columns.cards),
    begin(files.products, columns.products),
    begin(files.changedMembers, columns.members),
  ]);
  for (let from = 0; from < members; from += BATCH) {
    const indexes = Array.from({ length: Math.min(BATCH, members - from) }, (_, offset) => from + offset);
    const rows = indexes.map((index) => sampleMember(seed, index));
    await memberFile.write(text(rows.map(memberCells)));
    await changedFile.write(
      text(rows.map((row, at) => memberCells(isChanged(from + at) ? { ...row, phone: CHANGED_PHONE } : row))),
    );
    await cardFile.write(text(rows.flatMap(cardCells)));
    await productFile.write(text(rows.flatMap(productCells)));
    sayProgress(`members made up: ${from + rows.length} of ${members}`);
  }
  await Promise.all([memberFile, cardFile, productFile, changedFile].map((file) => file.close()));
  return files;
}

async function begin(file: string, header: readonly string[]): Promise<FileHandle> {
  const handle = await open(file, 'w');
  await handle.write(text([header]));
  return handle;
}

function memberCells(row: MemberRow): string[] {
  return [
    row.memberNumber,
    row.region,
    row.country,
    row.name,
    row.email,
    row.phone,
    row.level ?? '',
    row.levelSince,
    row.video ? 'yes' : 'no',
    row.status,
    row.joined,
    row.cardSent ?? '',
  ];
}

function cardCells({ memberNumber, cards }: MemberRow): string[][] {
  return cards.map(({ number, region, expires, status }) => [
    number,
    region,
    memberNumber,
    expires ?? '',
    status,
  ]);
}

function productCells({ memberNumber, products }: MemberRow): string[][] {
  return products.map(({ model, serial, registered, details, boughtIn }) => [
    memberNumber,
    model,
    serial,
    registered,
    details,
    boughtIn,
  ]);
}

function text(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
}
