import { RECOVERY_KEY_CHARACTERS, type RecoveryKeyReading } from '../../../domain/vault/recovery-key.ts';

export type GroupMark = 'right' | 'misread' | 'open';

const GROUP_CHARACTERS = 5;
const GROUPS = RECOVERY_KEY_CHARACTERS / GROUP_CHARACTERS;

/** How each group of a recovery key stands while it is being typed. */
export function groupMarks(reading: RecoveryKeyReading): GroupMark[] {
  const right = rightGroups(reading);
  return Array.from({ length: GROUPS }, (_none, index) => {
    if (index < right) return 'right';
    return !reading.ok && reading.problem === 'misread' && index === right ? 'misread' : 'open';
  });
}

/** So many at the beginning are complete and right. */
function rightGroups(reading: RecoveryKeyReading): number {
  if (reading.ok) return GROUPS;
  switch (reading.problem) {
    case 'misread':
      return reading.group - 1;
    case 'incomplete':
      return Math.floor((RECOVERY_KEY_CHARACTERS - reading.missing) / GROUP_CHARACTERS);
    case 'too-long':
      return 0;
  }
}
