import { useTranslation } from 'react-i18next';
import { keyWords } from '../words/key-words.ts';
import './kbd.css';

/** A shortcut as keys, such as `Ctrl+I`. Hidden from screen readers: the control itself names its action. */
export function Kbd({ keys }: { readonly keys: string }) {
  const { t } = useTranslation();
  return (
    <span className="kbd" aria-hidden="true">
      {keyWords(keys, t).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
