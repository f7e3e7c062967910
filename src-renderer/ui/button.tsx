import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { ActionName } from '../../src-main/domain/keys.ts';
import { useHint } from './key-hints.ts';
import './button.css';

interface Pressable extends ComponentProps<'button'> {
  /** What it asks for is under way: it does nothing more, but keeps the focus, which a disabled button loses. */
  underWay?: boolean;
}

interface ButtonProps extends Pressable {
  look?: 'plain' | 'filled' | 'outlined';
  icon?: LucideIcon;
}

/** A button with words. */
export function Button({ look = 'plain', icon: Icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${look} ${className}`} {...held(rest)}>
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </button>
  );
}

interface ActionButtonProps extends Omit<Pressable, 'children'> {
  look?: ButtonProps['look'];
  icon: LucideIcon;
  text: string;
}

/** A button with icon and words; in narrow windows, with the icon alone, and the words as its name and hint. */
export function ActionButton({ text, className = '', ...rest }: ActionButtonProps) {
  return (
    <Button className={`action-button ${className}`} title={text} {...rest}>
      <span>{text}</span>
    </Button>
  );
}

interface IconButtonProps extends Pressable {
  icon: LucideIcon;
  /** Name for screen readers, and the hint on hover. */
  label: string;
  /** Action that does the same; its key is shown in the hint. */
  shortcut?: ActionName;
  size?: 'small' | 'normal' | 'large';
}

const iconSizes = { small: 14, normal: 18, large: 22 };

/** A button with an icon only. */
export function IconButton({ icon: Icon, label, shortcut, size = 'normal', className = '', ...rest }: IconButtonProps) {
  const hint = useHint();
  return (
    <button
      type="button"
      className={`icon-button icon-button-${size} ${className}`}
      aria-label={label}
      title={hint(label, shortcut)}
      {...held(rest)}
    >
      <Icon size={iconSizes[size]} aria-hidden />
    </button>
  );
}

function held({ underWay = false, onClick, ...rest }: Pressable): ComponentProps<'button'> {
  return underWay ? { ...rest, 'aria-disabled': true } : { ...rest, onClick };
}
