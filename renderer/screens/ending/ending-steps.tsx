import { useTranslation } from 'react-i18next';
import { Circle, CircleCheck, CircleDot, type LucideIcon } from 'lucide-react';
import { useDesk } from '../../state/desk-slice.ts';

type Standing = 'done' | 'now' | 'later';

const icons: Record<Standing, LucideIcon> = { done: CircleCheck, now: CircleDot, later: Circle };

/** The way from a desk to an empty laptop, and how far it has come. */
export function EndingSteps() {
  const { t } = useTranslation();
  const pending = useDesk(({ status }) => status?.sync.pending ?? null);
  const isAnswering = useDesk(
    ({ status }) => status?.sync.problem === null && status.sync.lastContactAt !== null,
  );
  const isSent = pending === 0 && isAnswering;
  const handOver = () => {
    if (pending !== null && pending > 0) return t('ending.waiting', { count: pending });
    return t(isSent ? 'ending.handedOver' : 'ending.asking');
  };
  return (
    <ol className="ending-steps" aria-label={t('ending.steps')}>
      <Step standing="done" title={t('ending.roster')} text={t('ending.rosterText')} />
      <Step standing={isSent ? 'done' : 'now'} title={t('ending.handOver')} text={handOver()} />
      <Step standing={isSent ? 'now' : 'later'} title={t('ending.wipe')} text={t('ending.wipeText')} />
    </ol>
  );
}

interface StepProps {
  readonly standing: Standing;
  readonly title: string;
  readonly text: string;
}

function Step({ standing, title, text }: StepProps) {
  const Icon = icons[standing];
  return (
    <li
      className={`ending-step ending-step-${standing}`}
      {...(standing === 'now' ? { 'aria-current': 'step' } : {})}
    >
      <Icon aria-hidden="true" />
      <p>
        <strong>{title}</strong>
        <span className="numbers">{text}</span>
      </p>
    </li>
  );
}
