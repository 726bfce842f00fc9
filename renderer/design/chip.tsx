import { Check, type LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Kbd } from './kbd.tsx';
import './chip.css';

interface ChipProps {
  readonly word: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly icon?: LucideIcon;
  /** Shortcut shown inside. */
  readonly keys?: string;
}

/** A word that can be switched on and off; a check mark says that it is on. */
export function Chip({ word, isSelected, onChange, icon: Icon, keys }: ChipProps) {
  return (
    <ToggleButton className="chip" isSelected={isSelected} onChange={onChange}>
      {isSelected ? <Check aria-hidden="true" /> : Icon !== undefined && <Icon aria-hidden="true" />}
      {word}
      {keys !== undefined && <Kbd keys={keys} />}
    </ToggleButton>
  );
}
