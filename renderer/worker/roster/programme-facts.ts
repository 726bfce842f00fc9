import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { ProgrammeFacts } from '../service/given-verdict.ts';

/** What the screens say of a programme pack. */
export function programmeFacts({ name, version, sample }: ProgrammePack): ProgrammeFacts {
  return { name, version, sample };
}
