import { useTranslation } from 'react-i18next';
import type { TreatAs } from '../../state/verify-slice.ts';
import { setRecording, useVerify } from '../../state/verify-slice.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import { CardForm } from './card-form.tsx';
import { KitList } from './kit-list.tsx';
import { LevelAhead } from './level-ahead.tsx';
import { NextSteps } from './next-steps.tsx';
import { Reasons } from './reasons.tsx';
import { RestsOn } from './rests-on.tsx';
import { VerdictHero } from './verdict-hero.tsx';
import './verdict-panel.css';

interface VerdictPanelProps {
  readonly given: GivenVerdict;
  readonly decided: TreatAs | null;
}

/** The verdict over the whole screen: the word, why, and what to do. */
export function VerdictPanel({ given, decided }: VerdictPanelProps) {
  const { t } = useTranslation();
  const recording = useVerify((state) => state.recording);
  return (
    <section className="verdict" data-verdict={given.answer.verdict} aria-label={t('verify.region')}>
      <VerdictHero given={given} />
      <div className="verdict-body">
        <div className="verdict-why" key={given.id}>
          <Reasons given={given} />
          {given.outlook !== null && <LevelAhead outlook={given.outlook} />}
          {given.member !== null && <KitList products={given.member.products} kit={given.kit} />}
          <RestsOn given={given} />
        </div>
        <NextSteps given={given} decided={decided} />
      </div>
      {recording && <CardForm given={given} onClose={() => setRecording(false)} />}
    </section>
  );
}
