import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { contentWords, kindWords, reasonWords } from '../../words/fact-words.ts';
import { sayDateTime } from '../../words/format.ts';
import type { QuarantinedFact } from '../../worker/service/quarantine-service.ts';

interface QuarantineRowProps {
  readonly quarantined: QuarantinedFact;
  readonly onSend: () => void;
}

/** One entry the hub could not read: what it is and says, and why. */
export function QuarantineRow({ quarantined, onSend }: QuarantineRowProps) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { kind, ticket, at, fact, reason } = quarantined;
  const what = [kindWords(kind, t), ticket].filter((part) => part !== null).join(' ');
  return (
    <li className="quarantine-row">
      <p className="quarantine-what">
        <strong>{kindWords(kind, t)}</strong>
        {ticket !== null && <span className="code">{ticket}</span>}
        <time className="numbers">{sayDateTime(at, timeZone)}</time>
      </p>
      {fact !== null && <p>{contentWords(fact, t)}</p>}
      <p className="quarantine-reason">{reasonWords(reason, t)}</p>
      <Button label={t('quarantine.sendThis', { what })} onPress={onSend}>
        {t('quarantine.send')}
      </Button>
    </li>
  );
}
