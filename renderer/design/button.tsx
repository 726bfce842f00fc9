import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Kbd } from './kbd.tsx';
import './button.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** Sends the form it stands in, as Enter in a field does. */
  readonly isSubmit?: boolean;
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'm' | 'l';
  readonly icon?: LucideIcon;
  /** Shortcut shown inside, such as `Ctrl+I`. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** True while the action runs: the button stays in place, keeps the focus and can't be pressed again. */
  readonly isPending?: boolean;
  readonly label?: string;
  /** Takes the focus when it appears: what is pressed next in most cases. */
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The app's button. */
export function Button(props: ButtonProps) {
  const { children, onPress, look = 'plain', size = 'm', icon: Icon, keys, label, ref } = props;
  return (
    <AriaButton
      {...(ref === undefined ? {} : { ref })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className={`button button-${look} button-${size}`}
      isDisabled={props.isDisabled ?? false}
      isPending={props.isPending ?? false}
      autoFocus={props.autoFocus ?? false}
      type={props.isSubmit === true ? 'submit' : 'button'}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {Icon !== undefined && <Icon aria-hidden="true" />}
      <span>{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  );
}
