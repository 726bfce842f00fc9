import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { hideFlags } from '../../state/flags-slice.ts';

/** In the place of the board's filter while flags are shown. */
export function FlagsHead() {
  const { t } = useTranslation();
  return (
    <header className="screen-head">
      <h1>{t('flags.title')}</h1>
      <p>{t('flags.hint')}</p>
      <Button look="quiet" icon={ArrowLeft} keys="Esc" onPress={hideFlags}>
        {t('flags.back')}
      </Button>
    </header>
  );
}
