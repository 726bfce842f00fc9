import { CircleCheck, CloudOff, CloudUpload, Database, DatabaseZap, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../state/desk-slice.ts';
import { useNow } from '../state/use-now.ts';
import { rosterWords, syncWords, type Said } from '../words/status-words.ts';
import './status-line.css';

const syncIcons: Record<Said['tone'], LucideIcon> = {
  good: CircleCheck,
  info: CloudUpload,
  warn: CloudOff,
  bad: CloudOff,
};

/** Sync and roster in words, at the bottom of the window. */
export function StatusLine() {
  const { t } = useTranslation();
  const status = useDesk((state) => state.status);
  const now = useNow();
  if (status === null) return <footer className="status-line" />;
  const sync = syncWords(status, now, t);
  const roster = rosterWords(status, now, t);
  const { arriving } = status.roster;
  return (
    <footer className="status-line" aria-label={t('shell.statusLine')}>
      <Part said={sync} icon={syncIcons[sync.tone]} />
      <Part said={roster} icon={arriving === null ? Database : DatabaseZap} />
      {arriving !== null && (
        <progress
          aria-label={roster.text}
          value={arriving.doneBytes}
          max={Math.max(arriving.totalBytes, 1)}
        />
      )}
    </footer>
  );
}

function Part({ said, icon: Icon }: { readonly said: Said; readonly icon: LucideIcon }) {
  return (
    <span className={`status-part status-${said.tone}`}>
      <Icon aria-hidden="true" />
      <span className="numbers">{said.text}</span>
    </span>
  );
}
