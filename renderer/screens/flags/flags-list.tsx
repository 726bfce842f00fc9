import { CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../design/empty.tsx';
import { useFlags } from '../../state/flags-slice.ts';
import { FlagCard } from './flag-card.tsx';
import { SettledFlag } from './settled-flag.tsx';
import { useFlagFocus } from './use-flag-focus.ts';
import './flags-list.css';

/** What there is to settle, then what is settled and can be opened again. */
export function FlagsList() {
  const { t } = useTranslation();
  const list = useRef<HTMLElement>(null);
  const flags = useFlags((state) => state.flags);
  const open = flags.filter(({ isOpen }) => isOpen);
  const settled = flags.filter(({ isOpen }) => !isOpen);
  useFlagFocus(list);
  return (
    <section ref={list} className="flags-list" tabIndex={-1} aria-label={t('flags.title')}>
      {open.length === 0 && (
        <div className="card flags-none" role="status">
          <Empty icon={CircleCheck} title={t('flags.none')}>
            <p>{t('flags.noneHint')}</p>
          </Empty>
        </div>
      )}
      {open.map((flag) => (
        <FlagCard key={flag.id} flag={flag} />
      ))}
      {settled.length > 0 && (
        <section className="flags-settled" aria-label={t('flags.settled')}>
          <h2 className="part-title">{t('flags.settled')}</h2>
          {settled.map((flag) => (
            <SettledFlag key={flag.id} flag={flag} />
          ))}
        </section>
      )}
    </section>
  );
}
