import { useEffect, useId, useState, type HTMLAttributes, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './hover-card.css';

type TriggerProps = Pick<
  HTMLAttributes<HTMLElement>,
  'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur' | 'aria-describedby'
>;

interface HoverCardProps {
  card: ReactNode;
  /** Draws the element that the card belongs to, with the given properties on it. */
  children: (props: TriggerProps) => ReactNode;
}

const delay = 100;
const cardWidth = 300;
const edge = 8;

/** A small preview while the pointer or the keyboard rests on an element, on the side of it where the window has more room. */
export function HoverCard({ card, children }: HoverCardProps) {
  const id = useId();
  const [target, setTarget] = useState<Element | null>(null);
  const [place, setPlace] = useState<{ left: number; top?: number; bottom?: number } | null>(null);
  useEffect(() => {
    if (!target) return undefined;
    const timer = setTimeout(() => {
      const box = target.getBoundingClientRect();
      const centred = box.left + box.width / 2 - cardWidth / 2;
      const left = Math.min(window.innerWidth - cardWidth - edge, Math.max(edge, centred));
      const isHigh = box.top < window.innerHeight / 2;
      setPlace({ left, ...(isHigh ? { top: box.bottom + edge } : { bottom: window.innerHeight - box.top + edge }) });
    }, delay);
    return () => clearTimeout(timer);
  }, [target]);
  const hide = (): void => {
    setTarget(null);
    setPlace(null);
  };
  const trigger: TriggerProps = {
    onMouseEnter: (event) => setTarget(event.currentTarget),
    onMouseLeave: hide,
    onFocus: (event) => {
      if (event.currentTarget.matches(':focus-visible')) setTarget(event.currentTarget);
    },
    onBlur: hide,
    'aria-describedby': place ? id : undefined,
  };
  return (
    <>
      {children(trigger)}
      {place &&
        createPortal(
          <div className="hover-card" role="tooltip" id={id} style={{ ...place, width: cardWidth }}>
            {card}
          </div>,
          document.querySelector('main') ?? document.body,
        )}
    </>
  );
}
