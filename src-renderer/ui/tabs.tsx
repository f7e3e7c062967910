import type { KeyboardEvent, ReactNode } from 'react';
import './tabs.css';

interface TabsProps<Name extends string> {
  label: string;
  tabs: readonly { name: Name; text: string }[];
  selected: Name;
  onSelect: (name: Name) => void;
  /** Controls at the end of the row, for the selected panel. */
  end?: ReactNode;
  children: ReactNode;
}

/** A row of tabs over one panel. Arrow keys move between them. */
export function Tabs<Name extends string>({ label, tabs, selected, onSelect, end, children }: TabsProps<Name>) {
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
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
        <div className="tabs-row" role="tablist" aria-label={label}>
          {tabs.map(({ name, text }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={name === selected}
              aria-controls={name === selected ? `panel-${name}` : undefined}
              tabIndex={name === selected ? 0 : -1}
              onClick={() => onSelect(name)}
              onKeyDown={move}
            >
              {text}
            </button>
          ))}
        </div>
        {end}
      </div>
      <div className="tabs-panel" role="tabpanel" id={`panel-${selected}`} aria-labelledby={`tab-${selected}`}>
        {children}
      </div>
    </div>
  );
}
