/** What an asset number is compared by: as scanned or typed, case and spaces don't matter. */
export function assetKey(asset: string): string {
  return asset.normalize('NFC').toUpperCase().replaceAll(/\s/g, '');
}
