/** One model of the catalogue. */
export const modelKinds = ['body', 'lens', 'cinema-camera', 'camcorder', 'extender', 'flash'] as const;
export const mounts = ['EF', 'EF-S', 'EF-M', 'RF', 'RF-S'] as const;

export type ModelKind = (typeof modelKinds)[number];
export type Mount = (typeof mounts)[number];

export interface CatalogueModel {
  /** The exact name, under which it is registered and judged. */
  readonly name: string;
  readonly kind: ModelKind;
  /** Null for what has no lens mount. */
  readonly mount: Mount | null;
  /** Names of the same model on other markets. */
  readonly otherNames: readonly string[];
}
