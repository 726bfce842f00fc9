import './bar.css';

interface BarProps {
  /** Lengths, as parts of the longest bar, and what each is of. */
  readonly parts: readonly { readonly part: number; readonly of: string }[];
}

/** A bar beside numbers that say the same: it is not read out. */
export function Bar({ parts }: BarProps) {
  return (
    <span className="bar" aria-hidden="true">
      {parts
        // One of no length would still have a gap beside it.
        .filter(({ part }) => part > 0)
        .map(({ part, of }) => (
          <span key={of} className={`bar-part bar-${of}`} style={{ width: `${part * 100}%` }} />
        ))}
    </span>
  );
}
