import { Copy, GitFork, Handshake, Ticket, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { needsReason } from '../../../domain/intake/flags.ts';
import { TextField } from '../../design/text-field.tsx';
import type { FlagView } from '../../worker/service/flags-service.ts';
import { FlagStory } from './flag-story.tsx';
import { answersTo, flagWords, type OfferedAnswer } from './flag-words.ts';
import { useSettle } from './use-settle.ts';
import './flag-card.css';

const icons: Record<FlagView['kind'], LucideIcon> = {
  'status-fork': GitFork,
  'serial-twice': Copy,
  'ticket-twice': Ticket,
  'handed-back-twice': Handshake,
};

const LONGEST_REASON = 500;

/** One open flag: what happened, and the answers that settle it. */
export function FlagCard({ flag }: { readonly flag: FlagView }) {
  const { t } = useTranslation();
  const { settle } = useSettle();
  const card = useRef<HTMLElement>(null);
  const [because, setBecause] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const { title, hint } = flagWords(flag, t);
  const Icon = icons[flag.kind];
  const give = (offered: OfferedAnswer) => {
    const isLacking = needsReason(offered.answer) && because.trim() === '';
    setLacksReason(isLacking);
    if (isLacking) card.current?.querySelector('input')?.focus();
    if (isLacking || isSaving) return;
    setIsSaving(true);
    void settle(flag, offered, because).finally(() => setIsSaving(false));
  };
  return (
    <article ref={card} className="card flag-card" tabIndex={-1} aria-label={title} data-flag={flag.id}>
      <h2>
        <Icon aria-hidden="true" />
        {title}
      </h2>
      <FlagStory flag={flag} />
      <p className="flag-hint">{hint}</p>
      <TextField
        label={t('flags.reason')}
        hint={t('flags.reasonHint')}
        value={because}
        maxLength={LONGEST_REASON}
        error={lacksReason ? t('flags.reasonMissing') : null}
        onChange={(said) => {
          setBecause(said);
          setLacksReason(false);
        }}
      />
      <div className="flag-answers" role="group" aria-label={title}>
        {answersTo(flag, t).map((offered) => (
          <AriaButton key={offered.answer.answer} className="flag-answer" onPress={() => give(offered)}>
            <strong>{offered.word}</strong>
            <span>{offered.does}</span>
          </AriaButton>
        ))}
      </div>
    </article>
  );
}
