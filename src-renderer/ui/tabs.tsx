import type { LucideIcon } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { arrowStep } from '../lib/arrow-step.ts';
import { useLacksRoom } from './use-lacks-room.ts';
import './tabs.css';

interface TabsProps<Name extends string> {
  label: string;
  /** The icon stands for the text where not all texts have room. */
  tabs: readonly { name: Name; text: string; icon: LucideIcon }[];
  selected: Name;
  onSelect: (name: Name) => void;
  /** Controls at the end of the row, for the selected panel. */
  end?: ReactNode;
  children: ReactNode;
}

/** A row of tabs over one panel, all of them in sight. Arrow keys move between them. */
export function Tabs<Name extends string>({ label, tabs, selected, onSelect, end, children }: TabsProps<Name>) {
  const row = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const isCompact = useLacksRoom(row, tools, tabs.map(({ text }) => text).join());
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const step = arrowStep(event.key, event.currentTarget);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const index = tabs.findIndex(({ name }) => name === selected);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.name);
    document.getElementById(`tab-${next.name}`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tabs-head">
        <div ref={row} className="tabs-row" role="tablist" aria-label={label} data-compact={isCompact || undefined}>
          {tabs.map(({ name, text, icon: Icon }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === selected}
              aria-controls={name === selected ? `panel-${name}` : undefined}
              tabIndex={name === selected ? 0 : -1}
              title={isCompact && name !== selected ? text : undefined}
              onClick={() => onSelect(name)}
              onKeyDown={move}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden />
              <span>{text}</span>
            </button>
          ))}
        </div>
        <div ref={tools} className="tabs-end">
          {end}
        </div>
      </div>
      <div className="tabs-panel" role="tabpanel" id={`panel-${selected}`} aria-labelledby={`tab-${selected}`}>
        {children}
      </div>
    </div>
  );
}
