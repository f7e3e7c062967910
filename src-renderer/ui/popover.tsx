import { useEffect, useRef, type ReactNode } from 'react';
import './popover.css';

interface PopoverProps {
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** A sheet that belongs to the control beside it. A press elsewhere and Escape close it. */
export function Popover({ label, onClose, className = '', children }: PopoverProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    const onPress = (event: PointerEvent): void => {
      const owner = sheet.current?.parentElement;
      if (owner && event.target instanceof Node && !owner.contains(event.target)) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('pointerdown', onPress, { signal: gone.signal });
    document.addEventListener('keydown', onKey, { signal: gone.signal });
    return () => gone.abort();
  }, [onClose]);
  return (
    <div ref={sheet} className={`popover ${className}`} role="dialog" aria-label={label}>
      {children}
    </div>
  );
}
