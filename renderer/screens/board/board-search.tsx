import type { LucideIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { Kbd } from '../../design/kbd.tsx';

interface BoardSearchProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that leads here. */
  readonly keys: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** The rows take the keys; where there are none the field keeps them. */
function toRows(): void {
  document.querySelector<HTMLElement>('.board-scroller')?.focus();
}

/** A field that narrows the board down as somebody types; Enter leads from it to the rows. */
export function BoardSearch({ field, icon: Icon, label, keys, value, onChange }: BoardSearchProps) {
  return (
    <div className="board-search">
      <Icon aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        value={value}
        onKeyDown={(event) => {
          // A slash leads to the search, and begins none.
          if (event.key === '/' && value === '') event.preventDefault();
          if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          toRows();
        }}
        onChange={(event) => onChange(event.target.value)}
      />
      {value === '' && <Kbd keys={keys} />}
    </div>
  );
}
