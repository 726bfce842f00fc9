import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** As large as the window allows, for pictures. */
  readonly isWide?: boolean;
  /** Absent for a dialog that has to be answered. */
  readonly onClose?: () => void;
}

/** A dialog above the screen; Esc and the cross close it. */
export function Dialog({ title, children, isWide = false, onClose }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className={isWide ? 'dialog-place dialog-wide' : 'dialog-place'}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            {onClose !== undefined && (
              <IconButton icon={X} label={t('common.close')} keys="Esc" onPress={onClose} />
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
