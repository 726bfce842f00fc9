import type { LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  readonly onPress: () => void;
}

/** A button that shows an icon alone; its name is its tooltip. */
export function IconButton({ icon: Icon, label, keys, onPress }: IconButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    // An open tooltip takes Esc for itself, on the document: gone before it comes there, Esc goes on to the dialog or panel.
    const goFirst = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') flushSync(() => setIsOpen(false));
    };
    window.addEventListener('keydown', goFirst, true);
    return () => window.removeEventListener('keydown', goFirst, true);
  }, [isOpen]);
  return (
    <TooltipTrigger delay={400} isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="icon-button" aria-label={label} onPress={onPress}>
        <Icon aria-hidden="true" />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== undefined && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
