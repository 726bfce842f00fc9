import type { Level } from '../../domain/programme/level.ts';
import { useTranslation } from 'react-i18next';
import './level-mark.css';

/** A membership level: its word, and one, two or three bars of its colour. */
export function LevelMark({ level }: { readonly level: Level }) {
  const { t } = useTranslation();
  return (
    <span className={`level-mark level-${level}`}>
      <svg viewBox="0 0 14 12" aria-hidden="true">
        <rect x="0" y="7" width="3.4" height="5" rx="1" />
        <rect x="5.2" y="3.5" width="3.4" height="8.5" rx="1" />
        <rect x="10.4" y="0" width="3.4" height="12" rx="1" />
      </svg>
      {t(`level.${level}`)}
    </span>
  );
}
