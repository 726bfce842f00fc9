import { CircleAlert, Info, OctagonAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import './banner.css';

type Tone = 'info' | 'warn' | 'bad';

const icons: Record<Tone, LucideIcon> = { info: Info, warn: CircleAlert, bad: OctagonAlert };

interface BannerProps {
  readonly tone: Tone;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A message across the screen: what is wrong and what to do. */
export function Banner({ tone, title, children, action }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div className={`banner banner-${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      <Icon aria-hidden="true" />
      <p>
        <strong>{title}</strong> {children}
      </p>
      {action}
    </div>
  );
}
