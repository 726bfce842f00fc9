import { ChevronsUp, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { levelSchema } from '../../domain/programme/level.ts';
import { LevelMark } from '../design/level-mark.tsx';
import './queue-mark.css';

interface QueueMarkProps {
  readonly queue: 'priority' | 'ordinary';
  readonly level: string | null;
}

/** Which queue something is in, and the level it rests on. */
export function QueueMark({ queue, level }: QueueMarkProps) {
  const { t } = useTranslation();
  const known = levelSchema.safeParse(level);
  const Icon = queue === 'priority' ? ChevronsUp : Users;
  return (
    <span className={`queue-mark queue-${queue}`}>
      <Icon aria-hidden="true" />
      {t(`board.${queue}`)}
      {known.success && <LevelMark level={known.data} />}
    </span>
  );
}
