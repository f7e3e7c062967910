import { useEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent, type ReactNode } from 'react';
import { TypeAhead } from '../lib/type-ahead.ts';
import './popover.css';

interface PopoverProps {
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** A sheet that belongs to the control beside it. A press elsewhere and Escape close it; what is typed goes to its items. */
export function Popover({ label, onClose, className = '', children }: PopoverProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [ahead] = useState(() => new TypeAhead());
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const gone = new AbortController();
    const onPress = (event: PointerEvent): void => {
      const owner = sheet.current?.parentElement;
      if (owner && event.target instanceof Node && !owner.contains(event.target)) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // What had the focus inside gives it back to the control.
      const hadFocus = sheet.current?.contains(document.activeElement);
      onClose();
      if (hadFocus && opener instanceof HTMLElement) opener.focus();
    };
    document.addEventListener('pointerdown', onPress, { signal: gone.signal });
    document.addEventListener('keydown', onKey, { signal: gone.signal });
    return () => gone.abort();
  }, [onClose, opener]);
  const goToTyped = (event: ReactKeyboardEvent): void => {
    if (event.target instanceof Element && event.target.matches(typedInto)) return;
    const items = [...(sheet.current?.querySelectorAll<HTMLElement>(itemsOf) ?? [])];
    const current = items.findIndex((item) => item === document.activeElement);
    const to = ahead.press(event.nativeEvent, items.map(nameOf), current);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[to]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the items inside
    <div ref={sheet} className={`popover ${className}`} role="dialog" aria-label={label} onKeyDown={goToTyped}>
      {children}
    </div>
  );
}

const itemsOf = 'button:not(:disabled), input:is([type="radio"], [type="checkbox"]):not(:disabled)';
/** Where letters are text, or choose by themselves. */
const typedInto = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

function nameOf(item: HTMLElement): string {
  const label = item instanceof HTMLInputElement ? item.labels?.[0] : undefined;
  return (item.ariaLabel ?? (label ?? item).textContent).trim();
}
