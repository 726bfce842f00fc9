import { ArrowRight, PackagePlus, SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Kbd } from '../../design/kbd.tsx';
import { presentAgain, setRecording, takeIn, treatment, type TreatAs } from '../../state/verify-slice.ts';
import { spokenLanguage } from '../../locales/spoken.ts';
import type { GivenVerdict } from '../../worker/service/given-verdict.ts';
import { DecisionForm } from './decision-form.tsx';
import { withCardShown } from './presentation.ts';
import './next-steps.css';

interface NextStepsProps {
  readonly given: GivenVerdict;
  readonly decided: TreatAs | null;
}

/** What the technician can do now. */
export function NextSteps({ given, decided }: NextStepsProps) {
  const { t } = useTranslation();
  const { answer, presentation } = given;
  const { advice } = given.said[spokenLanguage()];
  const canTakeIn = treatment(given, decided) !== null;
  return (
    <aside className="next" aria-label={t('verify.next')}>
      {advice.length > 0 && (
        <section>
          <h2>{t('verify.next')}</h2>
          <ul className="next-advice">
            {advice.map(({ id, text }) => (
              <li key={id}>
                <ArrowRight aria-hidden="true" />
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="next-actions">
        {answer.verdict === 'unknown' && <DecisionForm key={given.id} given={given} decided={decided} />}
        {canTakeIn && (
          <Button look="primary" size="l" icon={PackagePlus} keys="Ctrl+I" onPress={() => void takeIn()}>
            {t('verify.takeIn')}
          </Button>
        )}
        <div className="next-card">
          <Choice
            label={t('verify.shownLabel')}
            hideLabel
            value={presentation.shown ? 'shown' : 'not-shown'}
            options={[
              { value: 'shown', word: t('verify.cardInHand') },
              { value: 'not-shown', word: t('verify.noCard') },
            ]}
            onChange={(shown) => void presentAgain(given, withCardShown(presentation, shown === 'shown'))}
          />
          <Kbd keys="Ctrl+H" />
        </div>
        {presentation.by === 'card' && given.member === null && (
          <Button icon={SquarePen} onPress={() => setRecording(true)}>
            {t('verify.recordCard')}
          </Button>
        )}
      </div>
    </aside>
  );
}
