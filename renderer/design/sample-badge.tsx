import './sample-badge.css';

/** Marks what is made up for practice. */
export function SampleBadge({ words }: { readonly words: string }) {
  return <span className="sample-badge">{words}</span>;
}
