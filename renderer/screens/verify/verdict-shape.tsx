import { Check, Earth, FileQuestion, Users, type LucideIcon } from 'lucide-react';
import type { Verdict } from '../../../domain/verdict/answer.ts';
import './verdict-shape.css';

/** An outline and a sign for every verdict: a filled disc, a hexagon, a rounded square, a dashed diamond. */
const shapes: Record<Verdict, { readonly outline: string; readonly icon: LucideIcon }> = {
  priority: { outline: 'M50 3a47 47 0 1 0 0 94a47 47 0 1 0 0-94z', icon: Check },
  'visitor-priority': { outline: 'M50 2 92 26v48L50 98 8 74V26z', icon: Earth },
  standard: {
    outline: 'M26 8h48a18 18 0 0 1 18 18v48a18 18 0 0 1-18 18H26A18 18 0 0 1 8 74V26A18 18 0 0 1 26 8z',
    icon: Users,
  },
  unknown: { outline: 'M50 3 97 50 50 97 3 50z', icon: FileQuestion },
};

/** The verdict's shape and sign. */
export function VerdictShape({ verdict }: { readonly verdict: Verdict }) {
  const { outline, icon: Icon } = shapes[verdict];
  return (
    <div className={`shape shape-${verdict}`} aria-hidden="true">
      <svg viewBox="0 0 100 100">
        <path d={outline} />
      </svg>
      <Icon />
    </div>
  );
}
