/** Finding a model by a name that is written out. */
import type { CatalogueModel } from './catalogue-model.ts';
import { models } from './models.ts';

/** A name as it is compared: case, spaces and "/" do not tell names apart; USM, IS, II or L do. */
export function modelNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/[\s/]/g, '');
}

const byName = new Map(models.flatMap((model) => nameKeysOf(model).map((key) => [key, model] as const)));

/**
 * The model of exactly this name, or of this name on another market; null when there is none. Source: FAQ, "What
 * information do I need to register for CPS?", where EF100mm f/2.8 Macro is not EF100mm f/2.8 Macro USM.
 */
export function findModel(name: string): CatalogueModel | null {
  return byName.get(modelNameKey(name)) ?? null;
}

/** One text for each model, by whichever of its names it is called; a model the catalogue lacks goes by its own name. */
export function modelKey(name: string): string {
  return modelNameKey(findModel(name)?.name ?? name);
}

/** Every name of a model as it is compared, the one given among them. */
export function modelNameKeys(name: string): readonly string[] {
  const model = findModel(name);
  return model === null ? [modelNameKey(name)] : nameKeysOf(model);
}

function nameKeysOf({ name, otherNames }: CatalogueModel): string[] {
  return [name, ...otherNames].map(modelNameKey);
}
