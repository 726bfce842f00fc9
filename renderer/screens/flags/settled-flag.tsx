import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import type { FlagView } from '../../worker/service/flags-service.ts';
import { answerWords } from '../../words/answer-words.ts';
import { flagWords } from './flag-words.ts';
import { useSettle } from './use-settle.ts';

/** A flag that was answered, while what made it lasts. */
export function SettledFlag({ flag }: { readonly flag: FlagView }) {
  const { t } = useTranslation();
  const { openAgain } = useSettle();
  const given = flag.answers.at(-1);
  if (given === undefined) return null;
  const { because } = given.body;
  return (
    <Banner
      tone="info"
      title={t('flags.done', { answer: answerWords(given.body, t) })}
      action={
        <Button look="quiet" icon={RotateCcw} onPress={() => void openAgain(flag)}>
          {t('flags.openAgain')}
        </Button>
      }
    >
      {flagWords(flag, t).title}. {because !== '' && <q>{because}</q>}
    </Banner>
  );
}
