interface FactsProps {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Names and values, one a line. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="facts numbers">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
