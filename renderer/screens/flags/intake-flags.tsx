import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { closeIntake } from '../../state/board-slice.ts';
import { showFlags, useFlags } from '../../state/flags-slice.ts';
import { flagWords } from './flag-words.ts';
import { SettledFlag } from './settled-flag.tsx';

/** What there is to settle, or was settled, about one intake. */
export function IntakeFlags({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const flags = useFlags((state) => state.flags);
  const isListShown = useFlags((state) => state.isShown);
  const own = flags.filter(({ intakes }) => intakes.some((intake) => intake.id === id));
  return own.map((flag) => {
    if (!flag.isOpen) return <SettledFlag key={flag.id} flag={flag} />;
    const { title, hint } = flagWords(flag, t);
    const settle = () => {
      closeIntake();
      showFlags(flag.id);
    };
    return (
      <Banner
        key={flag.id}
        tone="bad"
        title={title}
        action={!isListShown && <Button onPress={settle}>{t('flags.settle')}</Button>}
      >
        {hint}
      </Banner>
    );
  });
}
