import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './kbd.tsx';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  /** Without a tooltip Esc is the dialog's from the first press: an open tooltip would take it. */
  readonly hasTooltip?: boolean;
  readonly onPress: () => void;
}

/** A button that shows an icon alone; its name is its tooltip. */
export function IconButton({ icon: Icon, label, keys, hasTooltip = true, onPress }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} isDisabled={!hasTooltip}>
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
