/** Files to import, written where a test says. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const memberHeader =
  'member_number,region,country,name,email,phone,level,level_since,video,status,joined,card_sent\n';
export const cardHeader = 'number,region,member_number,expires,status\n';
export const productHeader = 'member_number,model,serial,registered,details,bought_in\n';

/** Lines below each header. */
export interface Lines {
  readonly members: readonly string[];
  readonly cards: readonly string[];
  readonly products: readonly string[];
}

/** The request that imports these lines from files in `folder`. */
export async function importOf(folder: string, { members, cards, products }: Lines) {
  const file = async (name: string, header: string, lines: readonly string[]) => {
    await writeFile(join(folder, name), header + lines.map((line) => `${line}\n`).join(''));
    return join(folder, name);
  };
  return {
    command: 'import' as const,
    members: await file('members.csv', memberHeader, members),
    cards: await file('cards.csv', cardHeader, cards),
    products: await file('products.csv', productHeader, products),
  };
}

export function memberLine(number: string, name: string, region = 'emea'): string {
  return `${number},${region},DE,${name},,,gold,2026-01-01,no,active,2020-02-03,`;
}
