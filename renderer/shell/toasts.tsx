import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { dismissToast, useToasts, type Toast } from '../state/toasts-slice.ts';
import './toasts.css';

/** How long a message stays, ms; one with a way back stays longer. */
const STAYS = 4000;
const STAYS_WITH_ACTION = 9000;

/** Short messages at the bottom. They wait while the pointer or the focus is on them. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className="toasts" role="region" aria-label={t('shell.messages')}>
      {toasts.map((shown) => (
        <ToastCard key={shown.id} toast={shown} />
      ))}
    </div>
  );
}

function ToastCard({ toast: { id, text, tone, action } }: { readonly toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), action === null ? STAYS : STAYS_WITH_ACTION);
    return () => clearTimeout(timer);
  }, [held, id, action]);
  return (
    <div
      className={`toast toast-${tone}`}
      role={tone === 'bad' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action !== null && (
        <Button
          look="quiet"
          onPress={() => {
            action.run();
            dismissToast(id);
          }}
        >
          {action.word}
        </Button>
      )}
      <IconButton icon={X} label={t('common.close')} onPress={() => dismissToast(id)} />
    </div>
  );
}
