import {
  ChartColumn,
  ArrowLeftRight,
  ClipboardPen,
  LayoutList,
  Lock,
  ScanLine,
  Settings2,
  type LucideIcon,
} from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { goTo, screens, useNavigation, type Screen } from '../state/navigation-slice.ts';
import { LoansBadge } from './loans-badge.tsx';
import { useLock } from './use-lock.ts';
import './rail.css';

const icons: Record<Screen, LucideIcon> = {
  verify: ScanLine,
  intake: ClipboardPen,
  board: LayoutList,
  report: ChartColumn,
  loans: ArrowLeftRight,
  settings: Settings2,
};

/** The sections of the app, at the left edge, and the lock. */
export function Rail() {
  const { t } = useTranslation();
  const lock = useLock();
  const current = useNavigation(({ screen }) => screen);
  return (
    <nav className="rail" aria-label={t('nav.label')}>
      {screens.map((screen, index) => {
        const Icon = icons[screen];
        return (
          <ToggleButton
            key={screen}
            className="rail-item"
            isSelected={screen === current}
            aria-keyshortcuts={`Control+${index + 1}`}
            onChange={() => goTo(screen)}
          >
            <Icon aria-hidden="true" />
            {t(`nav.${screen}`)}
            {screen === 'loans' && <LoansBadge />}
            <span className="rail-keys" aria-hidden="true">
              {t('keyboard.Ctrl')} {index + 1}
            </span>
          </ToggleButton>
        );
      })}
      <Button className="rail-item rail-lock" aria-keyshortcuts="Control+L" onPress={lock}>
        <Lock aria-hidden="true" />
        {t('lock.action')}
        <span className="rail-keys" aria-hidden="true">
          {t('keyboard.Ctrl')} L
        </span>
      </Button>
    </nav>
  );
}
