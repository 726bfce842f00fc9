/** The columns of a pool's list, and the names they go by in lists of event offices. */

export const poolColumns = ['asset', 'model', 'serial', 'kind', 'value', 'note'] as const;

export type PoolColumn = (typeof poolColumns)[number];

/** Without these a row says nothing. */
export const neededColumns = ['asset', 'model'] as const satisfies readonly PoolColumn[];

const names: Record<PoolColumn, readonly string[]> = {
  asset: [
    'asset',
    'assetnumber',
    'assetno',
    'assetid',
    'assettag',
    'inventory',
    'inventorynumber',
    'inventarnummer',
    'inventarnr',
    'inventar',
  ],
  model: ['model', 'modelname', 'product', 'description', 'modell', 'produkt', 'bezeichnung'],
  serial: ['serial', 'serialnumber', 'serialno', 'sn', 'seriennummer', 'seriennr'],
  kind: ['kind', 'type', 'category', 'art', 'typ', 'kategorie'],
  value: ['value', 'price', 'worth', 'wert', 'preis'],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', 'notiz', 'bemerkung', 'anmerkung'],
};

/** Which column a heading means; null when it is none of the list's. Case, spaces and punctuation don't matter. */
export function columnOf(heading: string): PoolColumn | null {
  const bare = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return poolColumns.find((column) => names[column].includes(bare)) ?? null;
}
