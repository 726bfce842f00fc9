import './kbd.css';

/** A shortcut as keys, such as `Ctrl+I`. Hidden from screen readers: the control itself names its action. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keys.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
