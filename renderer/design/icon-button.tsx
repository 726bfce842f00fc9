import type { LucideIcon } from 'lucide-react';
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
  return (
    <TooltipTrigger delay={400}>
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
