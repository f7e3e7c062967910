import { useEffect, useState } from 'react';
import type { EvidenceKind } from '../../../src-main/domain/evidence.ts';

/** Colours of the theme in use, for the canvas. */
export interface Colours {
  kinds: Readonly<Record<EvidenceKind, string>>;
  ink: string;
  inkMuted: string;
  line: string;
  sunken: string;
  wave: string;
}

/** The colours as they are now and after each change of the theme; null before the first look. */
export function useColours(): Colours | null {
  const [colours, setColours] = useState<Colours | null>(null);
  useEffect(() => {
    const look = (): void => setColours(readColours());
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', look);
    return () => {
      observer.disconnect();
      dark.removeEventListener('change', look);
    };
  }, []);
  return colours;
}

/** The registered custom properties (styles/tokens.css), resolved for light or dark. */
function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    kinds: { said: read('--said'), written: read('--written'), seen: read('--seen'), heard: read('--heard') },
    ink: read('--ink'),
    inkMuted: read('--ink-muted'),
    line: read('--line'),
    sunken: read('--sunken'),
    wave: read('--wave'),
  };
}
